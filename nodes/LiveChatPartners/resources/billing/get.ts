import type { Operation, WithItems } from '../../runtime/action/operation';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';

/** The billing details; an update reads them first. */
export const GET_BILLING: WithItems<ReadEndpoint> = {
	method: 'GET',
	path: '/v2/partners/billing',
	response: { kind: 'object' },
};

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get the billing details',
	description:
		'Get the billing details of the partner: company, address, VAT number and the PayPal account to which withdrawals are paid',
	endpoints: [GET_BILLING],
};
