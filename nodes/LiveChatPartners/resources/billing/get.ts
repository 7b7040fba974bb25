import type { Operation } from '../../runtime/operation';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get the billing details',
	description:
		'Get the billing details of the partner: company, address, VAT number and the PayPal account that withdrawals are paid to',
	endpoints: [{ method: 'GET', path: '/v2/partners/billing', answer: { kind: 'object' } }],
	advice: { 404: 'There may be no billing details yet. Billing > Update sets them.' },
};
