import type { Call, Handlers } from '../server/handler';
import { ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import {
	balanceOf,
	dollarString,
	dollars,
	selectCommissions,
	sumCommissions,
} from '../state/commission';
import type { CommissionFilter } from '../state/commission';
import type { Program, SandboxState } from '../state/types';
import { addDays } from '../time';
import { closedRangeOf, rangeOf } from './range';
import { AGGREGATIONS, report } from './report';
import { PRODUCTS, PROGRAMS } from './words';

export const earningsHandlers: Handlers = {
	'earnings.get': ({ state }) => {
		const balance = balanceOf(state);
		return ok({
			balance: dollars(balance.available),
			blocked: dollars(blockedCents(state)),
			...sums(state, {}),
			withdrawals: dollars(balance.withdrawn),
			pending: dollars(balance.pending),
			affiliate: {
				...sums(state, { program: 'affiliate' }),
				livechat: sums(state, { program: 'affiliate', source: 'own', product: 'livechat' }),
				chatbot: sums(state, { program: 'affiliate', source: 'own', product: 'chatbot' }),
				partner_program: sums(state, { program: 'affiliate', source: 'referred' }),
			},
			solution: {
				...sums(state, { program: 'solution' }),
				livechat: solutionSums(state, 'livechat'),
				chatbot: solutionSums(state, 'chatbot'),
			},
		});
	},

	'earnings.getBalance': ({ state }) => {
		const { pending, withdrawn, available, total } = balanceOf(state);
		return ok({
			pending: dollars(pending),
			withdrawn: dollars(withdrawn),
			available: dollars(available),
			total: dollarString(total),
		});
	},

	'earnings.getCommission': ({ state, query }) =>
		ok({
			value: dollars(sumCommissions(state, { ...productAndProgram(query), range: rangeOf(query) })),
		}),

	'earnings.getCommissionReport': (call) => commissionReport(call, filterRows(call)),

	'earnings.getReferredCommission': ({ state, query }) =>
		ok({
			value: dollars(
				sumCommissions(state, {
					...productAndProgram(query),
					source: 'referred',
					range: rangeOf(query),
				}),
			),
		}),

	'earnings.getReferredCommissionReport': (call) =>
		commissionReport(call, { ...productAndProgram(call.query), source: 'referred' }),
};

function commissionReport({ state, query }: Call, filter: CommissionFilter) {
	const range = closedRangeOf(query);
	const events = selectCommissions(state, { ...filter, range }).map((entry) => ({
		at: entry.at,
		amount: entry.cents,
	}));
	return ok(report(events, range, query.choice('aggregation', AGGREGATIONS), 100));
}

function productAndProgram(query: Call['query']): CommissionFilter {
	return { product: query.optionalText('product'), program: query.optionalText('program') };
}

/** @throws Refusal (400) when a filter names a product or a program that does not exist. */
function filterRows({ query }: Call): CommissionFilter {
	const filter: CommissionFilter = {};
	for (const row of query.rows('filters')) {
		const field = row.choice('field', ['product', 'program']);
		const value = row.text('value');
		const known: readonly string[] = field === 'product' ? PRODUCTS : PROGRAMS;
		if (!known.includes(value))
			throw new Refusal(400, `filters: ${field} must be one of ${known.join(', ')}`);
		filter[field] = value;
	}
	return filter;
}

function sums(state: SandboxState, filter: CommissionFilter) {
	const last30Days = { from: addDays(state.now(), -30) };
	return {
		commission_total: dollars(sumCommissions(state, filter)),
		commission_last_30_days: dollars(sumCommissions(state, { ...filter, range: last30Days })),
	};
}

function solutionSums(state: SandboxState, product: 'livechat' | 'chatbot') {
	const program: Program = 'solution';
	const discount = state.licenses
		.filter((license) => license.product === product)
		.reduce((sum, license) => sum + license.discountCents, 0);
	return { discount: dollars(discount), ...sums(state, { program, product }) };
}

function blockedCents(state: SandboxState): number {
	return state.affiliateLicenses
		.filter((license) => license.blocked)
		.reduce((sum, license) => sum + license.earningsCents, 0);
}
