import type { Handlers } from '../server/handler';
import { ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import { dollarString, dollars } from '../state/commission';
import { licenseOf } from '../state/find';
import { timestamp } from '../time';
import { newestFirst } from './order';
import { pdf } from './pdf';

export const invoiceHandlers: Handlers = {
	'license.getInvoices': ({ state, path }) =>
		ok({
			result: newestFirst(licenseOf(state, path).invoices, (invoice) => invoice.date).map(
				(invoice) => ({
					invoice_no: invoice.no,
					date: timestamp(invoice.date),
					plan: invoice.plan,
					seats: invoice.seats,
					billing_cycle: invoice.billingCycle,
					amount: dollars(invoice.cents),
					status: invoice.status,
				}),
			),
		}),

	'license.downloadInvoice': ({ state, path }) => {
		const license = licenseOf(state, path);
		const invoice = license.invoices.find(({ no }) => no === Number(path.text('invoice_no')));
		if (invoice === undefined) throw new Refusal(404, 'Invoice not found');
		return {
			status: 200,
			contentType: 'application/pdf',
			body: pdf([
				`Invoice ${invoice.no}`,
				`License ${license.id}, ${license.clientName}`,
				`${invoice.seats} seats, plan ${invoice.plan}, ${invoice.billingCycle}`,
				`Amount $${dollarString(invoice.cents)}, ${invoice.status}`,
				`Date ${timestamp(invoice.date)}`,
			]),
		};
	},
};
