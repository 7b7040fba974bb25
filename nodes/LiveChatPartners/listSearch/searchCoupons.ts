import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { GET_COUPONS } from '../resources/coupon/getAll';
import { textAt } from '../runtime/json';
import { askForPicker } from './ask';
import { pageOf } from './page';

/** The partner's coupons, by their label. */
export async function searchCoupons(
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const { elements } = await askForPicker(this, GET_COUPONS, {}, Infinity);
	const items = elements.map((coupon) => ({
		name: textAt(coupon, 'label'),
		value: textAt(coupon, 'id'),
	}));
	return pageOf(items, filter, token);
}
