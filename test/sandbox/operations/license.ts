import type { Handlers } from '../server/handler';
import { created, noContent, ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import { couponOf } from '../state/coupon';
import { dollarString, dollars, sumCommissions } from '../state/commission';
import { licenseOf, organizationOf } from '../state/find';
import { endOf, statusOf, termsOf } from '../state/license';
import { newLicenseId } from '../state/licenseId';
import type { License, SandboxState } from '../state/types';
import { addDays, timestamp, within } from '../time';
import { exportCsv } from './licenseCsv';
import { pageByStatus } from './licensePage';
import { newestFirst } from './order';
import { closedRangeOf, rangeOf } from './range';
import { AGGREGATIONS, report } from './report';
import { LICENSE_STATUSES, PAYMENT_ORIGINS, PRODUCTS } from './words';

export const licenseHandlers: Handlers = {
	'license.create': ({ state, path, query, body }) => {
		const organization = organizationOf(state, path);
		const product = query.choice('product', PRODUCTS);
		const clientEmail = body.text('client_email');
		const coupon = couponOf(state, body.optionalInteger('coupon_id'));
		const taken = state.licenses.some(
			(license) =>
				license.product === product &&
				license.clientEmail.toLowerCase() === clientEmail.toLowerCase(),
		);
		if (taken) {
			throw new Refusal(
				409,
				'The given client_email already has a license for the specified product',
			);
		}
		const now = state.now();
		const license: License = {
			id: newLicenseId(product),
			product,
			organizationId: organization.id,
			clientName: body.text('client_name'),
			clientEmail,
			purchaseOrder: body.optionalText('purchase_order') ?? '',
			paymentOrigin: body.choice('payment_origin', PAYMENT_ORIGINS),
			createdAt: now,
			trialEndsAt: addDays(now, body.integer('trial_duration')),
			invoices: [],
			operators: [clientEmail],
			invitedAgents: [],
			ccAdded: false,
			ql: false,
			conversations: 0,
			conversationsLast30Days: 0,
			discountPercent: coupon === undefined ? 0 : 20,
			discountCents: 0,
			commissionPercent: 20,
			dataCenter: 'dal',
			...(coupon === undefined ? {} : { coupon }),
		};
		state.licenses.push(license);
		return created(listAnswer(license, now));
	},

	'license.getAll': ({ state, query }) => {
		const range = rangeOf(query);
		const now = state.now();
		const found = state.licenses.filter((license) => within(license.createdAt, range));
		return ok({
			result: newestFirst(found, (license) => license.createdAt).map((license) =>
				listAnswer(license, now),
			),
		});
	},

	'license.getAll.byStatus': ({ state, path, query }) =>
		ok(pageByStatus(state, path.choice('status', LICENSE_STATUSES), query)),

	'license.get': ({ state, path }) => {
		const license = licenseOf(state, path);
		return ok({
			...sharedDetails(state, license),
			ql: license.ql,
			status: statusOf(license, state.now()),
			invited_agents: license.invitedAgents.map((email) => ({ email })),
		});
	},

	'license.update': ({ state, path, body }) => {
		const license = licenseOf(state, path);
		license.clientName = body.text('client_name');
		license.purchaseOrder = body.optionalText('purchase_order') ?? license.purchaseOrder;
		return noContent();
	},

	'license.inviteOperators': ({ state, path, body }) => {
		const license = licenseOf(state, path);
		if (license.paymentOrigin !== 'partner')
			throw new Refusal(403, 'Partner does not manage a subscription');
		const result = body.rows('operators').map((row) => {
			const email = row.text('email');
			const viewerOfLiveChat = row.text('role') === 'viewer' && license.product !== 'helpdesk';
			if (viewerOfLiveChat || license.operators.includes(email))
				return { operator: email, status_code: 400 };
			license.operators.push(email);
			license.invitedAgents.push(email);
			return { operator: email, status_code: 200 };
		});
		return ok({ result });
	},

	'license.transfer': ({ state, path, body }) => {
		const license = licenseOf(state, path);
		if (license.paymentOrigin !== 'partner') {
			throw new Refusal(403, 'Incorrect license type: the client manages this license already');
		}
		const newOwner = body.text('new_owner');
		if (!license.operators.includes(newOwner)) {
			throw new Refusal(400, 'new_owner must be one of the existing operators');
		}
		license.paymentOrigin = 'client';
		license.clientEmail = newOwner;
		const status = statusOf(license, state.now());
		return ok({
			...sharedDetails(state, license),
			recurrent: status === 'paid' && license.subscription?.endsAt === undefined,
			expired: status === 'expired',
			blocked: false,
		});
	},

	'license.getCount': ({ state, query }) => {
		const range = rangeOf(query);
		return ok(
			counts(
				state,
				state.licenses.filter((license) => within(license.createdAt, range)),
			),
		);
	},

	'license.getReport': ({ state, query }) => {
		const range = closedRangeOf(query);
		const status = query.choice('license_status', LICENSE_STATUSES);
		const now = state.now();
		const events = state.licenses.flatMap((license) => {
			const at = reachedAt(license, status, now);
			return at === undefined ? [] : [{ at, amount: 1 }];
		});
		return ok(report(events, range, query.choice('aggregation', AGGREGATIONS)));
	},

	'license.exportCsv': ({ state, query }) => ({
		status: 200,
		contentType: 'text/csv; charset=utf-8',
		headers: { 'Content-Disposition': 'attachment; filename="licenses.csv"' },
		body: exportCsv(state, query.rows('filters')),
	}),

	'license.getSummary': ({ state }) => {
		const { trials, paid, expired } = counts(state, state.licenses);
		const discount = state.licenses.reduce((sum, license) => sum + license.discountCents, 0);
		return ok({
			trials: String(trials),
			paid: String(paid),
			expired: String(expired),
			commission: dollarString(sumCommissions(state, { program: 'solution' })),
			discount: dollarString(discount),
		});
	},
};

/** When a license reached a status, if it did. */
function reachedAt(
	license: License,
	status: 'trial' | 'paid' | 'expired',
	now: Date,
): Date | undefined {
	if (status === 'trial') return license.createdAt;
	if (status === 'paid') return license.convertedAt;
	return statusOf(license, now) === 'expired' ? endOf(license, now) : undefined;
}

function counts(state: SandboxState, licenses: License[]) {
	const count = (status: string) =>
		licenses.filter((license) => statusOf(license, state.now()) === status).length;
	return { trials: count('trial'), paid: count('paid'), expired: count('expired') };
}

function listAnswer(license: License, now: Date): object {
	const status = statusOf(license, now);
	return {
		license: license.id,
		product: license.product,
		client_name: license.clientName,
		client_email: license.clientEmail,
		creation_timestamp: timestamp(license.createdAt),
		end_timestamp: timestamp(endOf(license, now)),
		cc_added: license.ccAdded,
		paid: status === 'paid',
		payment_origin: license.paymentOrigin,
		status,
	};
}

/** What the details and the answer of a transfer have in common. */
function sharedDetails(state: SandboxState, license: License): object {
	const now = state.now();
	const { plan, billingCycle, seats } = termsOf(license);
	return {
		license: license.id,
		client_name: license.clientName,
		client_email: license.clientEmail,
		purchase_order: license.purchaseOrder,
		payment_origin: license.paymentOrigin,
		creation_timestamp: timestamp(license.createdAt),
		end_timestamp: timestamp(endOf(license, now)),
		conversations: license.conversations,
		conversations_last_30_days: license.conversationsLast30Days,
		cc_added: license.ccAdded,
		paid: statusOf(license, now) === 'paid',
		seats,
		plan,
		billing_cycle: billingCycle,
		total_discount: dollars(license.discountCents),
		discount_percent: license.discountPercent,
		total_commission: dollars(sumCommissions(state, { licenseId: license.id })),
		commission_percent: license.commissionPercent,
		data_center: license.dataCenter,
	};
}
