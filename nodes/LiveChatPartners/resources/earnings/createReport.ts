import { integer } from '../../runtime/parameters/integer';
import { dateRange } from '../../runtime/parameters/dateRange';
import { choice } from '../../runtime/parameters/choice';
import type { IDataObject } from 'n8n-workflow';

import type { Figures } from '../../report/earnings/figures';
import { figuresData } from '../../report/earnings/figures';
import { outlineOf, subjectOf } from '../../report/earnings/compose';
import type { Source } from '../../report/earnings/compose';
import { rangeBefore, rangeOf, suitableAggregation } from '../../report/range';
import type { Range } from '../../report/range';
import { Words } from '../../report/words';
import type { Call } from '../../runtime/action/call';
import { formatMoment } from '../../runtime/parameters/dates';
import type { Operation, Output } from '../../runtime/action/operation';
import { DEFAULT_LOCALE, currency, gatherParts, locale, mailOf, title } from '../fields/reportMail';
import { ENDPOINTS, partsOf } from './reportParts';

/** A range of time as it is asked for. */
function queryOf({ from, to }: Range): Record<'date_from' | 'date_to', string> {
	const wire = (at: Range['from']) => formatMoment({ at }, 'date-time', 'start', 'utc');
	return { date_from: wire(from), date_to: wire(to) };
}

/** The range of the item and the one before it. The fields of the range are required, so both ends are there. */
function rangesOf(call: Call): { range: Range; before: Range } {
	const { date_from = '', date_to = '' } = call.requestValues().query;
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
	const tag = call.value(locale) ?? DEFAULT_LOCALE;
	const parts = partsOf(call.api, figures, {
		now,
		before: then,
		aggregation: periods,
		best: call.value(bestCampaigns) ?? 5,
		range,
		words: new Words(tag),
	});
	const missing = await gatherParts(call, parts);
	const source: Source = {
		title: call.value(title),
		locale: tag,
		currency: call.value(currency) ?? 'USD',
		aggregation: periods,
		range,
		before,
		figures,
		missing,
	};
	const json: IDataObject = {
		subject: subjectOf(source),
		...mailOf(call, outlineOf(source)),
		figures: figuresData(figures),
		missing,
		range: { from: now.date_from, to: now.date_to },
		rangeBefore: { from: then.date_from, to: then.date_to },
		aggregation: periods,
		locale: source.locale,
		currency: source.currency,
	};
	return [{ json }];
}

/** The time that the report looks at: a ready-made range, and From and To. */
export const dateFields = dateRange({ format: 'date-time', required: true, default: 'lastMonth' });

/** How long the periods of the report's chart are. */
export const aggregation = choice({
	name: 'aggregation',
	displayName: 'Aggregation',
	description: 'How long each period of the chart is',
	required: true,
	options: [
		{
			name: 'Automatic',
			value: 'auto',
			description: 'Chosen to suit the length of the date range',
		},
		{ name: 'Day', value: 'day' },
		{ name: 'Week', value: 'week' },
		{ name: 'Month', value: 'month' },
	],
	default: 'auto',
});

/** How many campaigns the report lists. */
export const bestCampaigns = integer({
	name: 'bestCampaigns',
	displayName: 'Best Campaigns',
	description: 'How many of the campaigns with the most commission to list',
	default: 5,
	min: 1,
	max: 50,
});

export const createReport: Operation = {
	value: 'createReport',
	name: 'Create Report',
	action: 'Create an earnings report',
	description:
		'Create a report on a date range, as figures and as a text and HTML for an e-mail: balance, commission with the change against the period before, best campaigns, conversions, clients won and lost, and pending withdrawals',
	builderHint:
		'Choose this for an e-mail, a message or a summary: figures, comparison, HTML and text in one item. The other operations of Earnings give one figure each.',
	parameters: [...dateFields, aggregation],
	options: [bestCampaigns, currency, locale, title],
	composed: true,
	endpoints: ENDPOINTS,
	run,
};
