import type { IDataObject } from 'n8n-workflow';

import { gather } from '../../report/gather';
import type { Figures } from '../../report/figures';
import { figuresData } from '../../report/figures';
import { htmlMailOf } from '../../report/htmlMail';
import { outlineOf, subjectOf } from '../../report/compose';
import type { Source } from '../../report/compose';
import { plainTextOf } from '../../report/plainText';
import { rangeBefore, rangeOf, suitableAggregation } from '../../report/range';
import type { Range } from '../../report/range';
import { usedByAgent } from '../../runtime/agent';
import type { Call } from '../../runtime/call';
import { formatMoment } from '../../runtime/dates';
import type { Operation, Output } from '../../runtime/operation';
import { aggregation, bestCampaigns, currency, dateFields, locale, title } from './reportFields';
import { ENDPOINTS, partsOf } from './reportParts';

/** A range of time as it is asked for. */
function queryOf({ from, to }: Range): Record<'date_from' | 'date_to', string> {
	const wire = (at: Range['from']) =>
		formatMoment({ at, wholeDay: false }, 'date-time', 'start', 'utc');
	return { date_from: wire(from), date_to: wire(to) };
}

/** The range of the item and the one before it. The fields of the range are required, so both ends are there. */
function rangesOf(call: Call): { range: Range; before: Range } {
	const { date_from = '', date_to = '' } = call.inputs().query;
	const [preset] = dateFields;
	const range = rangeOf(date_from, date_to, call.context.getTimezone());
	return { range, before: rangeBefore(range, preset && call.value(preset)) };
}

async function run(call: Call): Promise<Output[]> {
	const { range, before } = rangesOf(call);
	const chosen = call.value(aggregation) ?? 'auto';
	const periods = chosen === 'auto' ? suitableAggregation(range) : chosen;
	const figures: Figures = { programs: new Map(), products: new Map() };
	const [now, then] = [queryOf(range), queryOf(before)];
	const parts = partsOf(call.api, figures, {
		now,
		before: then,
		aggregation: periods,
		best: call.value(bestCampaigns) ?? 5,
		range,
	});
	const missing = await gather(parts, (text) => call.secrets.clean(text));
	if (missing.length > 0)
		call.hint(`The report is without ${missing.map(({ name }) => name).join(', ')}.`);
	const source: Source = {
		title: call.value(title) ?? 'Earnings report',
		locale: call.value(locale) ?? 'en-US',
		currency: call.value(currency) ?? 'USD',
		aggregation: periods,
		range,
		before,
		figures,
		missing,
	};
	const outline = outlineOf(source);
	const json: IDataObject = {
		subject: subjectOf(source),
		range: { from: now.date_from, to: now.date_to },
		rangeBefore: { from: then.date_from, to: then.date_to },
		aggregation: periods,
		locale: source.locale,
		currency: source.currency,
		figures: figuresData(figures),
		missing,
		text: plainTextOf(outline),
		// For an agent it would be 10,000 tokens of what the text says as well.
		...(usedByAgent(call.context) ? {} : { html: htmlMailOf(outline) }),
	};
	return [{ json }];
}

export const createReport: Operation = {
	value: 'createReport',
	name: 'Create Report',
	action: 'Create an earnings report',
	description:
		'Create a report on a range of time, as figures and as a text and HTML for an e-mail: balance, commission with the change against the period before, best campaigns, conversions, licenses and pending withdrawals',
	parameters: [...dateFields, aggregation],
	options: [bestCampaigns, currency, locale, title],
	composed: true,
	endpoints: ENDPOINTS,
	run,
};
