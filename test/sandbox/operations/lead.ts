import type { Call, Handlers } from '../server/handler';
import { ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import { dollars } from '../state/commission';
import type { Lead, SandboxState } from '../state/types';
import { timestamp } from '../time';
import { newestFirst } from './order';

export const leadHandlers: Handlers = {
	'lead.getAll': ({ state }) =>
		ok({
			result: newestFirst(state.leads, (lead) => lead.updatedAt).map((lead) => ({
				lead_id: lead.id,
				company_name: lead.companyName,
				contact_email: lead.contactEmail,
				status: lead.status,
			})),
		}),

	'lead.get': ({ state, path }) => {
		const lead = leadOf(state, path);
		return ok({
			partner_id: state.partner.partnerId,
			external_lead_id: lead.id,
			status: lead.status,
			fee_amount: dollars(lead.feeCents),
			company_name: lead.companyName,
			contact_email: lead.contactEmail,
			domain: lead.domain,
			first_name: lead.firstName,
			last_name: lead.lastName,
			region: lead.region,
			job_title: lead.jobTitle,
			phone_number: lead.phoneNumber,
			description: lead.description,
			updated_at: timestamp(lead.updatedAt),
		});
	},

	'lead.getHistory': ({ state, path }) =>
		ok({
			result: leadOf(state, path).history.map(({ name, at }) => ({
				name,
				created_at: timestamp(at),
			})),
		}),

	'lead.create': ({ state, body }) => {
		const now = state.now();
		const id = String(Math.max(70_000, ...state.leads.map((lead) => Number(lead.id))) + 1);
		state.leads.push({
			id,
			status: 'new',
			feeCents: 0,
			companyName: body.text('company_name'),
			contactEmail: body.text('contact_email'),
			domain: body.text('domain'),
			firstName: body.text('first_name'),
			lastName: body.text('last_name'),
			region: body.optionalText('region') ?? '',
			jobTitle: body.optionalText('job_title') ?? '',
			phoneNumber: body.optionalText('phone_number') ?? '',
			description: body.optionalText('description') ?? '',
			updatedAt: now,
			history: [{ name: 'lead_was_created', at: now }],
		});
		return ok({ lead_id: id });
	},
};

/** @throws Refusal (400) when the path names no lead: the documentation knows no 404 here. */
function leadOf(state: SandboxState, path: Call['path']): Lead {
	const found = state.leads.find(({ id }) => id === path.text('lead_id'));
	if (found === undefined) throw new Refusal(400, 'Lead not found');
	return found;
}
