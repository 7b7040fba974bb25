import type { IDataObject } from 'n8n-workflow';

import { amountAt, periodsOf, totalOf } from '../../report/answers';
import type { Decimal } from '../../report/decimal';
import { PRODUCTS, PROGRAMS } from '../../report/figures';
import type { Figures } from '../../report/figures';
import type { Part } from '../../report/gather';
import { daysOf } from '../../report/range';
import type { Aggregation, Range } from '../../report/range';
import { nameOf } from '../../report/words';
import type { Api } from '../../runtime/api';
import { textAt } from '../../runtime/guards';
import type { Endpoint } from '../../runtime/endpoint';
import { getReport as getLicenseReport } from '../license/getReport';
import { getAll as getWithdrawals } from '../withdrawal/getAll';
import { getBalance } from './getBalance';
import { getCommission } from './getCommission';
import { getCommissionReport } from './getCommissionReport';

const [BALANCE] = getBalance.endpoints;
const [COMMISSION] = getCommission.endpoints;
const [COMMISSION_REPORT] = getCommissionReport.endpoints;
const [LICENSE_REPORT] = getLicenseReport.endpoints;
const [WITHDRAWALS] = getWithdrawals.endpoints;

const CONVERSIONS: Endpoint = {
	method: 'GET',
	path: '/v2/partners/affiliates/metrics/conversions',
	answer: { kind: 'object' },
};

const BEST_CAMPAIGNS: Endpoint = {
	method: 'GET',
	path: '/v2/partners/affiliates/campaigns/best-performing/reports/earnings',
	answer: { kind: 'list', root: 'items' },
};

/** The methods that the report puts together. */
export const ENDPOINTS = [
	COMMISSION,
	COMMISSION_REPORT,
	BALANCE,
	BEST_CAMPAIGNS,
	CONVERSIONS,
	LICENSE_REPORT,
	WITHDRAWALS,
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
}

/** What the API counts as one figure. */
async function metric(api: Api, endpoint: Endpoint, query: Query): Promise<Decimal> {
	return amountAt(await api.askObject(endpoint, { query }), 'value');
}

async function list(api: Api, endpoint: Endpoint, query: Query): Promise<IDataObject[]> {
	return (await api.askList(endpoint, { query }, Infinity)).elements;
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
	const { now, before, aggregation, range } = questions;
	const splitBy = (
		kind: 'program' | 'product',
		names: readonly string[],
		into: Map<string, Decimal>,
	): Part[] =>
		names.map((name) => ({
			key: `commission.${kind}.${name}`,
			name: `Commission of ${nameOf(name)}`,
			async read() {
				into.set(name, await metric(api, COMMISSION, { ...now, [kind]: name }));
			},
		}));
	return [
		{
			key: 'commission',
			name: 'Commission',
			async read() {
				figures.commission = await metric(api, COMMISSION, now);
			},
		},
		{
			key: 'commission.before',
			name: 'Commission of the period before',
			async read() {
				figures.commissionBefore = await metric(api, COMMISSION, before);
			},
		},
		{
			key: 'commissionPerPeriod',
			name: `Commission per ${aggregation}`,
			async read() {
				const periods = await list(api, COMMISSION_REPORT, { ...now, aggregation });
				figures.periods = periodsOf(periods, daysOf(range));
			},
		},
		...splitBy('program', PROGRAMS, figures.programs),
		...splitBy('product', PRODUCTS, figures.products),
	];
}

/** Conversions, and licenses won and lost. */
function clientParts(api: Api, figures: Figures, { now, before }: Questions): Part[] {
	// By day, because a longer period at the edge of the range might count what lies outside of it.
	const licenses = async (status: 'paid' | 'expired') =>
		totalOf(
			await list(api, LICENSE_REPORT, { ...now, aggregation: 'day', license_status: status }),
			'total',
		);
	return [
		{
			key: 'conversions',
			name: 'Conversions',
			async read() {
				figures.conversions = await metric(api, CONVERSIONS, now);
			},
		},
		{
			key: 'conversions.before',
			name: 'Conversions of the period before',
			async read() {
				figures.conversionsBefore = await metric(api, CONVERSIONS, before);
			},
		},
		{
			key: 'licenses.won',
			name: 'Licenses won',
			async read() {
				figures.licensesWon = await licenses('paid');
			},
		},
		{
			key: 'licenses.lost',
			name: 'Licenses lost',
			async read() {
				figures.licensesLost = await licenses('expired');
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
			name: 'Balance',
			async read() {
				const answer = await api.askObject(BALANCE, {});
				figures.balance = {
					available: amountAt(answer, 'available'),
					pending: amountAt(answer, 'pending'),
					withdrawn: amountAt(answer, 'withdrawn'),
					total: amountAt(answer, 'total'),
				};
			},
		},
		{
			key: 'bestCampaigns',
			name: 'Best campaigns',
			async read() {
				const query = { ...questions.now, limit: String(questions.best) };
				figures.campaigns = (await list(api, BEST_CAMPAIGNS, query)).map(campaignOf);
			},
		},
		...clientParts(api, figures, questions),
		{
			key: 'pendingWithdrawals',
			name: 'Pending withdrawals',
			async read() {
				const all = await list(api, WITHDRAWALS, {});
				figures.withdrawals = all
					.filter((element) => textAt(element, 'status').toLowerCase() === 'pending')
					.map(withdrawalOf);
			},
		},
	];
}
