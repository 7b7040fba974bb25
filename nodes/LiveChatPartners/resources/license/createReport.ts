import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { outlineOf, subjectOf } from '../../report/portfolio/compose';
import { portfolioData, portfolioOf } from '../../report/portfolio/portfolio';
import type { Known } from '../../report/portfolio/portfolio';
import { rangeOf } from '../../report/range';
import { Words } from '../../report/words';
import type { Call } from '../../runtime/action/call';
import type { Operation, Output } from '../../runtime/action/operation';
import { dateRange } from '../../runtime/parameters/dateRange';
import { integer } from '../../runtime/parameters/integer';
import { DEFAULT_LOCALE, currency, gatherParts, locale, mailOf, title } from '../fields/reportMail';
import { GET_LICENSES_CSV } from './exportCsv';
import { GET_LICENSES } from './getAll';
import { daysAhead } from './fields';
import { readExport, readLicenses } from './readLicenses';

const endsWithinDays = daysAhead(
	'How many days ahead to look for trials and paid periods that end',
);

const rowsPerTable = integer({
	name: 'rowsPerTable',
	displayName: 'Rows per Table',
	description:
		'The most rows that each table and each list in the figures can have. The rest is only counted.',
	default: 20,
	min: 1,
	max: 100,
});

async function run(call: Call): Promise<Output[]> {
	const { date_from = '', date_to = '' } = call.requestValues().query;
	const timezone = call.context.getTimezone();
	const range = rangeOf(date_from, date_to, timezone);
	const tag = call.value(locale) ?? DEFAULT_LOCALE;
	const words = new Words(tag);
	const known: Known = {};
	const missing = await gatherParts(call, [
		{
			key: 'licenses',
			name: words.say('licenseList'),
			async read() {
				known.licenses = await readLicenses(call.api);
			},
		},
		{
			key: 'export',
			name: words.say('licenseExport'),
			async read() {
				known.exported = await readExport(call.api);
			},
		},
	]);
	const now = DateTime.now().setZone(timezone);
	const ahead = call.value(endsWithinDays) ?? endsWithinDays.default;
	const rows = call.value(rowsPerTable) ?? rowsPerTable.default;
	const portfolio = portfolioOf(known, range, ahead, now);
	const source = {
		title: call.value(title),
		range,
		now,
		days: ahead,
		rows,
		locale: tag,
		currency: call.value(currency) ?? 'USD',
		portfolio,
		missing,
	};
	const json: IDataObject = {
		subject: subjectOf(source),
		...mailOf(call, outlineOf(source)),
		figures: portfolioData(portfolio, rows),
		missing,
		range: { from: date_from, to: date_to },
		endsWithinDays: ahead,
		locale: tag,
		currency: source.currency,
	};
	return [{ json }];
}

export const createReport: Operation = {
	value: 'createReport',
	name: 'Create Report',
	action: 'Create a client report',
	description:
		'Create a report on the licenses of your clients, as figures and as a text and HTML for an e-mail: licenses by product and status, new and lost in a date range, trials and paid periods that end soon, cards with problems, earnings and savings per client',
	parameters: dateRange({ format: 'date-time', required: true, default: 'last7Days' }),
	options: [currency, endsWithinDays, locale, rowsPerTable, title],
	composed: true,
	endpoints: [GET_LICENSES, GET_LICENSES_CSV],
	run,
};
