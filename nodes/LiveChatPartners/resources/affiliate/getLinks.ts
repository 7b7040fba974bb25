import type { Operation } from '../../runtime/action/operation';

export const getLinks: Operation = {
	value: 'getLinks',
	name: 'Get Links',
	action: 'Get affiliate links',
	description: 'Get the affiliate link and its short form for each product',
	endpoints: [
		{ method: 'GET', path: '/v2/partners/affiliates/links', response: { kind: 'object' } },
	],
};
