import { locator } from '../../runtime/parameters/locator';

/** The coupon that a new campaign or license comes with. */
export const couponId = locator({
	name: 'couponId',
	displayName: 'Coupon',
	description: 'A coupon from your own list, which gives the discount',
	listSearch: 'searchCoupons',
	idPlaceholder: 'e.g. 1',
	pattern: { like: /^\d+$/, complaint: 'must be the number of a coupon' },
	place: { in: 'body', name: 'coupon_id' },
});
