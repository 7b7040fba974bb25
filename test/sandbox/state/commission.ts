import { addDays, within } from '../time';
import type { Range } from '../time';
import type { Commission, SandboxState } from './types';

/** Which commission counts. An absent choice counts everything. */
export interface CommissionFilter {
	program?: string | undefined;
	product?: string | undefined;
	source?: Commission['source'] | undefined;
	campaignId?: number | undefined;
	licenseId?: string | undefined;
	partnerId?: string | undefined;
	billingCycle?: string | undefined;
	range?: Range;
}

function chosen(value: string | undefined, wanted: string | undefined): boolean {
	return wanted === undefined || wanted === 'all' || value === wanted;
}

/** The commission that a filter leaves. `partner_program` as a product means that of referred partners. */
export function selectCommissions(state: SandboxState, filter: CommissionFilter): Commission[] {
	return state.commissions.filter(
		(entry) =>
			chosen(entry.program, filter.program) &&
			(filter.product === 'partner_program'
				? entry.source === 'referred'
				: chosen(entry.product, filter.product)) &&
			chosen(entry.source, filter.source) &&
			(filter.campaignId === undefined || entry.campaignId === filter.campaignId) &&
			chosen(entry.licenseId, filter.licenseId) &&
			chosen(entry.partnerId, filter.partnerId) &&
			chosen(entry.billingCycle, filter.billingCycle) &&
			within(entry.at, filter.range ?? {}),
	);
}

/** The sum of commission in cents. */
export function sumCommissions(state: SandboxState, filter: CommissionFilter = {}): number {
	return selectCommissions(state, filter).reduce((sum, entry) => sum + entry.cents, 0);
}

/** The balance in cents. Commission of the last 30 days is pending; what was not rejected is withdrawn. */
export function balanceOf(state: SandboxState): {
	pending: number;
	withdrawn: number;
	available: number;
	total: number;
} {
	const total = sumCommissions(state);
	const pending = sumCommissions(state, { range: { from: addDays(state.now(), -30) } });
	const withdrawn = state.withdrawals
		.filter((withdrawal) => withdrawal.status !== 'rejected')
		.reduce((sum, withdrawal) => sum + withdrawal.cents, 0);
	return { pending, withdrawn, available: Math.max(0, total - pending - withdrawn), total };
}

/** Cents as a number of US dollars. */
export function dollars(cents: number): number {
	return cents / 100;
}

/** Cents as a string of US dollars with two decimals. */
export function dollarString(cents: number): string {
	return (cents / 100).toFixed(2);
}
