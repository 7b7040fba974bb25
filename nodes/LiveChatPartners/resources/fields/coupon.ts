import { locator } from '../../runtime/parameters/locator';
import type { Parameter } from '../../runtime/parameters/parameter';

const picker = locator({
	name: 'couponId',
	displayName: 'Coupon',
	description: 'A coupon from your own list, which gives the discount',
	listSearch: 'searchCoupons',
	idPlaceholder: 'e.g. 1',
	pattern: { like: /^\d{1,15}$/, complaint: 'must be the number of a coupon' },
	place: { in: 'body', name: 'coupon_id' },
});

/** The coupon that a new campaign or license comes with. The API takes a number, not a text. */
export const couponId: Parameter<number> = {
	...picker,
	read(raw, reading) {
		const id = picker.read(raw, reading);
		return id === undefined ? undefined : Number(id);
	},
};
