import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
import { licenseId } from '../fields/license';

export const getInvoices: Operation = {
	value: 'getInvoices',
	name: 'Get Invoices',
	action: 'Get the invoices of a license',
	description:
		'Get the invoices of a license: number, date, plan, seats and amount. Download Invoice gives one as a PDF.',
	parameters: [licenseId, ...listParameters],
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/solutions/licenses/{license_id}/invoices',
			answer: { kind: 'list', root: 'result' },
		},
	],
};
