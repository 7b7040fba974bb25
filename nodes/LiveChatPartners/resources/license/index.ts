import type { Resource } from '../../runtime/action/operation';
import { create } from './create';
import { createReport } from './createReport';
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
		createReport,
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
