import type { SandboxState } from '../sandbox';

type Commission = SandboxState['commissions'][number];

/** The money of a range of time, counted in whole cents from what the sandbox remembers. */
export function dollarsOf(
	state: SandboxState,
	range: { from: string; to: string },
	counts: (commission: Commission) => boolean = () => true,
): number {
	const from = new Date(range.from).getTime();
	const to = new Date(range.to).getTime() + 999;
	const cents = state.commissions
		.filter(({ at }) => at.getTime() >= from && at.getTime() <= to)
		.filter(counts)
		.reduce((total, commission) => total + commission.cents, 0);
	return cents / 100;
}

/** How many of these moments lie in a range of time. */
export function countOf(
	moments: ReadonlyArray<Date | undefined>,
	range: { from: string; to: string },
): number {
	const from = new Date(range.from).getTime();
	const to = new Date(range.to).getTime() + 999;
	return moments.filter((at) => at && at.getTime() >= from && at.getTime() <= to).length;
}

/** An account of a partner who has just joined: nothing earned, nobody won. */
export function emptyAccount(state: SandboxState): void {
	state.commissions = [];
	state.affiliateLicenses = [];
	state.licenses = [];
	state.withdrawals = [];
	state.clicks = [];
}
