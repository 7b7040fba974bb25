import type { Call } from '../../runtime/action/call';
import { csvObjects } from './csv';
import { fileOutput, outputField } from '../../runtime/action/files';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { filterRows } from '../../runtime/parameters/filterRows';
import { OPERATORS } from '../fields/operators';

/** All licenses in one file, with what each one has brought and problems with its card. */
export const GET_LICENSES_CSV: ReadEndpoint = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses/search/csv',
	response: { kind: 'file', contentType: 'text/csv' },
};

const conditions = filterRows({
	description:
		'Only licenses that match all of these conditions, such as Product equals LiveChat or Credit Card exists no',
	fields: [
		{ name: 'Created At', value: 'license_created_at' },
		{ name: 'Credit Card', value: 'credit_card', description: 'With Exists: yes or no' },
		{
			name: 'Details',
			value: 'license_details',
			description: 'The texts that describe the license and its client',
		},
		{ name: 'Payment Origin', value: 'payment_origin', description: 'Client or partner' },
		{
			name: 'Product',
			value: 'license_product',
			description: 'LiveChat, ChatBot or HelpDesk, spelled like this',
		},
		{ name: 'Status', value: 'license_status', description: 'Trial, paid or expired' },
	],
	operators: OPERATORS,
	valuePlaceholder: 'e.g. LiveChat',
});

const outputAs = choice({
	name: 'outputAs',
	displayName: 'Output As',
	description: 'The form in which to return the export',
	required: true,
	options: [
		{ name: 'File', value: 'file', description: 'A CSV file in a binary field' },
		{ name: 'Items', value: 'items', description: 'One item for each license' },
	],
	default: 'file',
});

const field = outputField({ outputAs: ['file'] });

async function run(call: Call): Promise<Output[]> {
	const file = await call.api.requestFile(GET_LICENSES_CSV, call.requestValues());
	if (call.value(outputAs) === 'items') {
		const csv = call.secrets.clean(file.data.toString('utf8'), 'telling');
		return csvObjects(csv).map((json) => ({ json }));
	}
	return [await fileOutput(call, field, file, 'licenses.csv')];
}

export const exportCsv: Operation = {
	value: 'exportCsv',
	name: 'Export',
	action: 'Export licenses',
	description:
		'Export all licenses with client, product, commission, earnings and savings, as a CSV file or as one item per license',
	parameters: [conditions, outputAs, field],
	endpoints: [GET_LICENSES_CSV],
	run,
};
