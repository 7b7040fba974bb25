import { Refusal } from '../server/refusal';
import type { Coupon, SandboxState } from './types';

/**
 * The coupon of an id; undefined when none was asked for.
 * @throws Refusal (403) when it is not one of the partner's.
 */
export function couponOf(state: SandboxState, id: number | undefined): Coupon | undefined {
	if (id === undefined) return undefined;
	const coupon = state.coupons.find((candidate) => candidate.id === id);
	if (coupon === undefined) throw new Refusal(403, 'Not allowed to use the given coupon_id');
	return coupon;
}
