import type { Resource } from '../../runtime/operation';
import { create } from './create';
import { downloadInvoice } from './downloadInvoice';
import { exportCsv } from './exportCsv';
import { get } from './get';
import { getAll } from './getAll';
import { getCount } from './getCount';
import { getInvoices } from './getInvoices';
import { getReport } from './getReport';
import { getSummary } from './getSummary';
import { inviteOperators } from './inviteOperators';
import { transfer } from './transfer';
import { update } from './update';

export const license: Resource = {
	value: 'license',
	name: 'License',
	description: 'The licenses of your clients',
	operations: [
		create,
		downloadInvoice,
		exportCsv,
		get,
		getCount,
		getInvoices,
		getAll,
		getReport,
		getSummary,
		inviteOperators,
		transfer,
		update,
	],
	defaultOperation: getAll,
};
