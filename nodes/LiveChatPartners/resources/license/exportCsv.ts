import type { Call } from '../../runtime/call';
import { csvObjects } from '../../runtime/csv';
import { fileOutput, outputField } from '../../runtime/files';
import type { Endpoint } from '../../runtime/endpoint';
import type { Operation, Output } from '../../runtime/operation';
import { choice } from '../../runtime/parameters/choice';
import { filterRows } from '../../runtime/parameters/filterRows';
import { OPERATORS } from '../fields/operators';

const GET_LICENSES_CSV: Endpoint = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses/search/csv',
	answer: { kind: 'file', contentType: 'text/csv' },
};

const conditions = filterRows({
	description:
		'Only licenses that fit all of these conditions, such as Product equals LiveChat or Credit Card exists no',
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
	description: 'What to make of the export',
	required: true,
	options: [
		{ name: 'File', value: 'file', description: 'A CSV file in a binary field' },
		{ name: 'Items', value: 'items', description: 'One item for each license' },
	],
	default: 'file',
});

const field = outputField({ outputAs: ['file'] });

async function run(call: Call): Promise<Output[]> {
	const file = await call.api.askFile(GET_LICENSES_CSV, call.inputs());
	if (call.value(outputAs) === 'items')
		return csvObjects(file.data.toString('utf8')).map((json) => ({ json }));
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
