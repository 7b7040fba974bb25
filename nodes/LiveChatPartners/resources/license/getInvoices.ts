import { listParameters } from '../../runtime/parameters/standard';
import type { Operation } from '../../runtime/action/operation';
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
			response: { kind: 'list', root: 'result' },
		},
	],
	advice: { 404: 'No license of yours has this ID. License > Get Many lists them.' },
};
