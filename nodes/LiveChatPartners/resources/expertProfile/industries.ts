import type { Option } from '../../runtime/parameters/choice';

/** The industries of the Partner Directory by the numbers that the API has for them. */
export const INDUSTRIES: ReadonlyArray<Option<string>> = [
	{ name: 'Automotive', value: '43' },
	{ name: 'Banks', value: '1' },
	{ name: 'Charities, Foundations & Non-Profits', value: '28' },
	{ name: 'E-Commerce', value: '31' },
	{ name: 'Education & Universities', value: '13' },
	{ name: 'Financial Services', value: '4' },
	{ name: 'Government', value: '7' },
	{ name: 'Healthcare', value: '10' },
	{ name: 'Hospitality', value: '37' },
	{ name: 'Media & Entertainment', value: '22' },
	{ name: 'Medical & Wellness', value: '34' },
	{ name: 'Professional Services', value: '46' },
	{ name: 'Real Estate', value: '40' },
	{ name: 'Technology', value: '19' },
	{ name: 'Telecommunications', value: '16' },
	{ name: 'Travelling', value: '25' },
	{ name: 'Other', value: '49' },
];
