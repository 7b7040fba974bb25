import type { Option } from '../../runtime/parameters/choice';

/** The products that a license can be for. */
export const LICENSE_PRODUCTS = [
	{ name: 'LiveChat', value: 'livechat' },
	{ name: 'ChatBot', value: 'chatbot' },
	{ name: 'HelpDesk', value: 'helpdesk' },
] as const satisfies ReadonlyArray<Option<string>>;

/** The products, and all of them together. */
export const PRODUCTS_OR_ALL = [
	{ name: 'All', value: 'all' },
	...LICENSE_PRODUCTS,
] as const satisfies ReadonlyArray<Option<string>>;

/** The products that a campaign can advertise. */
export const CAMPAIGN_PRODUCTS = [
	...LICENSE_PRODUCTS,
	{ name: 'Partner Program', value: 'partner_program' },
] as const satisfies ReadonlyArray<Option<string>>;

/** What people call the product that the API has a value for; the value itself where it is a new one. */
export function productName(value: string): string {
	return CAMPAIGN_PRODUCTS.find((product) => product.value === value)?.name ?? value;
}
