import type { IDataObject } from 'n8n-workflow';

import { amountAt, periodsOf, totalOf } from '../../report/earnings/responses';
import type { Decimal } from '../../report/decimal';
import { PRODUCTS, PROGRAMS } from '../../report/earnings/figures';
import type { Figures } from '../../report/earnings/figures';
import type { Part } from '../../report/gather';
import { daysOf } from '../../report/range';
import type { Aggregation, Range } from '../../report/range';
import { endedLicenses, everPaid } from '../../report/licenses';
import { perPeriod } from '../../report/earnings/sections';
import type { Words } from '../../report/words';
import type { Api } from '../../runtime/transport/api';
import { textAt } from '../../runtime/json';
import type { Endpoint, ReadEndpoint } from '../../runtime/transport/endpoint';
import { GET_LICENSES_CSV } from '../license/exportCsv';
import { GET_LICENSES } from '../license/getAll';
import { GET_LICENSE_REPORT } from '../license/getReport';
import { readExport, readLicenses } from '../license/readLicenses';
import { GET_WITHDRAWALS } from '../withdrawal/getAll';
import { GET_BALANCE } from './getBalance';
import { GET_COMMISSION } from './getCommission';
import { GET_COMMISSION_REPORT } from './getCommissionReport';

const CONVERSIONS: ReadEndpoint = {
	method: 'GET',
	path: '/v2/partners/affiliates/metrics/conversions',
	response: { kind: 'object' },
};

const BEST_CAMPAIGNS: ReadEndpoint = {
	method: 'GET',
	path: '/v2/partners/affiliates/campaigns/best-performing/reports/earnings',
	response: { kind: 'list', root: 'items' },
};

/** The methods that the report puts together. */
export const ENDPOINTS = [
	GET_COMMISSION,
	GET_COMMISSION_REPORT,
	GET_BALANCE,
	BEST_CAMPAIGNS,
	CONVERSIONS,
	GET_LICENSE_REPORT,
	GET_LICENSES,
	GET_LICENSES_CSV,
	GET_WITHDRAWALS,
] as const;

type Query = Record<string, string>;

/** What the parts are asked with. */
export interface Questions {
	range: Range;
	/** The range and the period before as the API wants them. */
	now: Query;
	before: Query;
	aggregation: Aggregation;
	/** How many campaigns. */
	best: number;
	/** The words in which the parts are named. */
	words: Words;
}

/** What the API counts as one figure. */
async function metric(api: Api, endpoint: Endpoint, query: Query): Promise<Decimal> {
	return amountAt(await api.requestObject(endpoint, { query }), 'value');
}

async function list(api: Api, endpoint: Endpoint, query: Query): Promise<IDataObject[]> {
	return (await api.requestList(endpoint, { query }, Infinity)).elements;
}

function campaignOf(element: IDataObject) {
	return {
		id: textAt(element, 'id'),
		name: textAt(element, 'name'),
		product: textAt(element, 'product'),
		commission: amountAt(element, 'value'),
	};
}

function withdrawalOf(element: IDataObject) {
	return {
		id: textAt(element, 'withdrawal_id'),
		requested: textAt(element, 'request_timestamp'),
		amount: amountAt(element, 'amount'),
	};
}

/** The commission: in total, before, over time, by program and by product. */
function commissionParts(api: Api, figures: Figures, questions: Questions): Part[] {
	const { now, before, aggregation, range, words } = questions;
	const splitBy = (
		kind: 'program' | 'product',
		names: readonly string[],
		into: Map<string, Decimal>,
	): Part[] =>
		names.map((name) => ({
			key: `commission.${kind}.${name}`,
			name: words.say('commissionOf', { name: words.nameOf(name) }),
			async read() {
				into.set(name, await metric(api, GET_COMMISSION, { ...now, [kind]: name }));
			},
		}));
	return [
		{
			key: 'commission',
			name: words.say('commission'),
			async read() {
				figures.commission = await metric(api, GET_COMMISSION, now);
			},
		},
		{
			key: 'commission.before',
			name: words.say('commissionBefore'),
			async read() {
				figures.commissionBefore = await metric(api, GET_COMMISSION, before);
			},
		},
		{
			key: 'commissionPerPeriod',
			name: perPeriod(aggregation, words),
			async read() {
				const periods = await list(api, GET_COMMISSION_REPORT, { ...now, aggregation });
				figures.periods = periodsOf(periods, daysOf(range));
			},
		},
		...splitBy('program', PROGRAMS, figures.programs),
		...splitBy('product', PRODUCTS, figures.products),
	];
}

/** Only the licenses that have expired: where most are paid, the export is far shorter. */
const EXPIRED = JSON.stringify([{ field: 'license_status', operator: 'equals', value: 'expired' }]);

/** Conversions, and licenses won and lost. */
function clientParts(api: Api, figures: Figures, questions: Questions): Part[] {
	const { now, before, range, words } = questions;
	return [
		{
			key: 'conversions',
			name: words.say('conversions'),
			async read() {
				figures.conversions = await metric(api, CONVERSIONS, now);
			},
		},
		{
			key: 'conversions.before',
			name: words.say('conversionsBefore'),
			async read() {
				figures.conversionsBefore = await metric(api, CONVERSIONS, before);
			},
		},
		{
			key: 'licenses.won',
			name: words.say('licensesWon'),
			async read() {
				// By day, because a longer period at the edge of the range might count what lies outside of it.
				const query = { ...now, aggregation: 'day', license_status: 'paid' };
				figures.licensesWon = totalOf(await list(api, GET_LICENSE_REPORT, query), 'total');
			},
		},
		{
			key: 'licenses.lost',
			name: words.say('lostLicenses'),
			async read() {
				// The API's report on expired licenses does not tell who had paid from whose trial ran out.
				const [licenses, exported] = await Promise.all([
					readLicenses(api),
					readExport(api, { filters: EXPIRED }),
				]);
				const ended = endedLicenses(licenses, range);
				const paid = everPaid(exported);
				const paying = ended.filter(({ id }) => paid.has(id)).length;
				figures.licensesLost = { paying, trials: ended.length - paying };
			},
		},
	];
}

/**
 * The reads of the report. Each is a part of its own, so that a refused one takes nothing else with it.
 * @param figures where the parts put what they learn
 */
export function partsOf(api: Api, figures: Figures, questions: Questions): Part[] {
	return [
		...commissionParts(api, figures, questions),
		{
			key: 'balance',
			name: questions.words.say('balance'),
			async read() {
				const response = await api.requestObject(GET_BALANCE, {});
				figures.balance = {
					available: amountAt(response, 'available'),
					pending: amountAt(response, 'pending'),
					withdrawn: amountAt(response, 'withdrawn'),
					total: amountAt(response, 'total'),
				};
			},
		},
		{
			key: 'bestCampaigns',
			name: questions.words.say('bestCampaigns'),
			async read() {
				const query = { ...questions.now, limit: String(questions.best) };
				figures.campaigns = (await list(api, BEST_CAMPAIGNS, query)).map(campaignOf);
			},
		},
		...clientParts(api, figures, questions),
		{
			key: 'pendingWithdrawals',
			name: questions.words.say('pendingWithdrawals'),
			async read() {
				const all = await list(api, GET_WITHDRAWALS, {});
				figures.withdrawals = all
					.filter((element) => textAt(element, 'status').toLowerCase() === 'pending')
					.map(withdrawalOf);
			},
		},
	];
}
