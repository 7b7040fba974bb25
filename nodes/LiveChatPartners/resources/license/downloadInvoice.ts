import type { Call } from '../../runtime/action/call';
import { fileOutput, outputField } from '../../runtime/action/files';
import type { ReadEndpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { text } from '../../runtime/parameters/text';
import { licenseId } from '../fields/license';

const GET_INVOICE_PDF: ReadEndpoint = {
	method: 'GET',
	path: '/v2/partners/solutions/licenses/{license_id}/invoices/{invoice_no}',
	response: { kind: 'file', contentType: 'application/pdf' },
};

const invoiceNo = text({
	name: 'invoiceNo',
	displayName: 'Invoice Number',
	description: 'The number of the invoice, as Get Invoices gives it',
	placeholder: 'e.g. 123',
	required: true,
	pattern: { like: /^\d+$/, complaint: 'must be the number of an invoice' },
	place: { in: 'path', name: 'invoice_no' },
});

const field = outputField();

async function run(call: Call): Promise<Output[]> {
	const { path } = call.requestValues();
	const file = await call.api.requestFile(GET_INVOICE_PDF, { path });
	return [await fileOutput(call, field, file, `invoice-${path.invoice_no}.pdf`, path)];
}

export const downloadInvoice: Operation = {
	value: 'downloadInvoice',
	name: 'Download Invoice',
	action: 'Download an invoice of a license',
	description: 'Download an invoice of a license as a PDF file in a binary field',
	parameters: [licenseId, invoiceNo, field],
	endpoints: [GET_INVOICE_PDF],
	run,
	advice: {
		404: 'Check the license and the invoice number. Get Invoices lists the invoices of a license.',
	},
};
