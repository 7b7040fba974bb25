import type { Handlers } from '../server/handler';
import { noContent, ok } from '../server/handler';
import { statusOf } from '../state/license';
import type { AffiliateLicense, License, Product, SandboxState } from '../state/types';

const MAILINGS = [
	'send_monthly_summary',
	'send_reseller_weekly_summary',
	'send_newsletter',
	'send_notifications',
] as const;

export const accountHandlers: Handlers = {
	'account.getStatus': () => ok({ status: 'ok' }),

	'account.getProfile': ({ state: { partner } }) =>
		ok({
			partner_id: partner.partnerId,
			login: partner.login,
			first_name: partner.firstName,
			last_name: partner.lastName,
			contact_name: partner.contactName,
			contact_email: partner.contactEmail,
			solution_status: partner.solutionStatus,
			properties: partner.properties,
		}),

	'account.updateProfile': ({ state: { partner }, body }) => {
		partner.firstName = body.text('first_name');
		partner.lastName = body.text('last_name');
		partner.contactName = body.text('contact_name');
		partner.contactEmail = body.text('contact_email');
		for (const mailing of MAILINGS) {
			const wanted = body.optionalFlag(mailing);
			if (wanted !== undefined) partner.mailings[mailing] = wanted;
		}
		return noContent();
	},

	'account.getStats': ({ state }) =>
		ok({ affiliate: affiliateStats(state), solution: solutionStats(state) }),
};

function affiliateStats(state: SandboxState): object {
	const sum = (field: 'activeTrials' | 'activeTrialsCcAdded' | 'activePaid') =>
		state.referredPartners.reduce((total, partner) => total + partner[field], 0);
	return {
		livechat: affiliateCounts(state.affiliateLicenses, 'livechat'),
		chatbot: affiliateCounts(state.affiliateLicenses, 'chatbot'),
		helpdesk: affiliateCounts(state.affiliateLicenses, 'helpdesk'),
		partner_program: {
			partners_referred: state.referredPartners.length,
			trials: sum('activeTrials'),
			trials_cc: sum('activeTrialsCcAdded'),
			paid: sum('activePaid'),
		},
	};
}

function affiliateCounts(all: AffiliateLicense[], product: Product): object {
	const active = all.filter((license) => license.product === product && license.active);
	const trials = active.filter((license) => !license.paid);
	return {
		trials: trials.length,
		trials_cc: trials.filter((license) => license.ccAdded).length,
		paid: active.length - trials.length,
	};
}

function solutionStats(state: SandboxState): object {
	return {
		livechat: solutionCounts(state.licenses, 'livechat', state.now()),
		chatbot: solutionCounts(state.licenses, 'chatbot', state.now()),
		helpdesk: solutionCounts(state.licenses, 'helpdesk', state.now()),
	};
}

function solutionCounts(all: License[], product: Product, now: Date): object {
	const licenses = all.filter((license) => license.product === product);
	const trials = licenses.filter((license) => statusOf(license, now) === 'trial');
	return {
		trials: trials.length,
		trials_cc: trials.filter((license) => license.ccAdded).length,
		paid: licenses.filter((license) => statusOf(license, now) === 'paid').length,
	};
}
