import type { IDataObject } from 'n8n-workflow';
import {
	affiliateLicenses,
	leads,
	partnersReferred,
} from '../../nodes/LiveChatPartners/events/lists';
import { affiliateLicenseConverted } from '../../nodes/LiveChatPartners/events/affiliateLicenseConverted';
import { balanceChanged } from '../../nodes/LiveChatPartners/events/balanceChanged';
import { leadStatusChanged } from '../../nodes/LiveChatPartners/events/leadStatusChanged';
import { newLead } from '../../nodes/LiveChatPartners/events/newLead';
import { newReferredPartner } from '../../nodes/LiveChatPartners/events/newReferredPartner';
import { Problem } from '../../nodes/LiveChatPartners/runtime/problem';
import { compareRows } from '../../nodes/LiveChatPartners/runtime/trigger/compareRows';
import {
	decodeRows,
	encodeRows,
	type KnownRows,
} from '../../nodes/LiveChatPartners/runtime/trigger/knownRows';
import { cents } from '../../nodes/LiveChatPartners/runtime/trigger/money';
import { isTransient } from '../../nodes/LiveChatPartners/runtime/trigger/pollFailure';
import { parseState } from '../../nodes/LiveChatPartners/runtime/trigger/pollState';
import { sample } from '../../nodes/LiveChatPartners/runtime/trigger/sample';
import { thrownBy } from '../engine/thrown';

describe('a stored state', () => {
	const known = { values: ['"new"'], rows: 'abcdefghiAA', gone: '' };
	const state = {
		version: 1,
		account: { credential: 'c', id: 'a' },
		watch: { newLead: { product: ['chatbot'], minimumAmount: 5, whole: true, text: 'x' } },
		lists: { leads: known },
		figures: { balanceChanged: { balance: 100 } },
	};

	test('is read as it was written', () => {
		expect(parseState(JSON.stringify(state))).toEqual(state);
	});

	test.each<[string, unknown]>([
		['of another version', { ...state, version: 2 }],
		['without an account', { ...state, account: null }],
		['with another credential', { ...state, account: { credential: 1, id: 'a' } }],
		['with another account', { ...state, account: { credential: 'c', id: 7 } }],
		['with a list of events', { ...state, watch: [] }],
		['with an event without filters', { ...state, watch: { newLead: null } }],
		['with an empty filter', { ...state, watch: { newLead: { product: null } } }],
		['with a filter of objects', { ...state, watch: { newLead: { product: ['a', {}] } } }],
		['without lists', { ...state, lists: undefined }],
		['with an empty list', { ...state, lists: { leads: null } }],
		['with a list of no values', { ...state, lists: { leads: { ...known, values: 'a' } } }],
		['with a list of wrong values', { ...state, lists: { leads: { ...known, values: ['a', 1] } } }],
		['with a list of no rows', { ...state, lists: { leads: { ...known, rows: [] } } }],
		['with a list of other rows', { ...state, lists: { leads: { ...known, gone: 1 } } }],
		['without figures', { ...state, figures: 1 }],
		['with figures of texts', { ...state, figures: { balanceChanged: { balance: '1' } } }],
		['with figures of nothing', { ...state, figures: { balanceChanged: null } }],
		['that is a list', []],
		['that is nothing', null],
	])('%s is none', (_, stored) => {
		expect(parseState(JSON.stringify(stored))).toBeUndefined();
	});

	test.each([[undefined], [state], ['{'], ['']])('that is %j is none', (stored) => {
		expect(parseState(stored)).toBeUndefined();
	});
});

describe('a failure', () => {
	test.each([undefined, 200, 299, 408, 429, 500, 503])(
		'of the API with %p goes away by itself',
		(httpCode) => {
			const details = { fromApi: true, ...(httpCode === undefined ? {} : { httpCode }) };
			expect(isTransient(new Problem('x', details))).toBe(true);
		},
	);

	test.each([300, 302, 400, 401, 403, 404, 409, 428, 499])(
		'of the API with %i stays',
		(httpCode) => {
			expect(isTransient(new Problem('x', { fromApi: true, httpCode }))).toBe(false);
		},
	);

	test('of the input, or of another kind, stays', () => {
		expect(isTransient(new Problem('x', { httpCode: 503 }))).toBe(false);
		expect(isTransient(new Error('x'))).toBe(false);
	});
});

describe('rows in the state', () => {
	const rows = (count: number) =>
		Array.from({ length: count }, (_, index) => ({
			fingerprint: String(index).padStart(9, '0'),
			value: String(index).padStart(4, '0'),
		}));

	test('are as many as they were, each with its value', () => {
		const [first, ...others] = rows(200);
		if (!first) throw new Error('No row');
		expect(decodeRows(encodeRows(others, [first]))).toEqual({ rows: others, gone: [first] });
	});

	test('have at most 4,096 values', () => {
		expect(decodeRows(encodeRows(rows(4096), [])).rows).toEqual(rows(4096));
		expect(thrownBy(() => encodeRows(rows(4097), []))).toMatchObject({
			message: 'A status has more than 4096 different values',
			details: { fromApi: true },
		});
	});

	test('are one where an answer has the same twice, unless they are counted', () => {
		const lead = { lead_id: '7', status: 'new' };
		const twice = compareRows(leads, undefined, [lead, { ...lead, status: 'won' }]);
		expect(twice.differences).toEqual([{ row: lead }]);
		expect(decodeRows(twice.known).rows).toHaveLength(1);
		const license = { creation_timestamp: '2026-03-01 10:00:00', paid: false };
		expect(compareRows(affiliateLicenses, undefined, [license, license]).differences).toEqual([
			{ row: license },
			{ row: license },
		]);
	});

	// Counts how often the same license stands in each answer, where nothing else tells it from others.
	test.each<[string, number[], number[]]>([
		['is new once, however long it was missing', [1, 0, 0, 1, 2], [1, 0, 0, 0, 1]],
		['is not both there and missing once it is back', [1, 0, 1, 2], [1, 0, 0, 1]],
		['is new beside others of which one is missing', [2, 1, 0, 3], [2, 0, 0, 1]],
	])('that are counted: one %s', (_, answers, differences) => {
		const license = { creation_timestamp: '2026-03-01 10:00:00', paid: false };
		let known: KnownRows | undefined;
		const found = answers.map((count) => {
			const compared = compareRows(affiliateLicenses, known, Array(count).fill(license));
			({ known } = compared);
			return compared.differences.length;
		});
		expect(found).toEqual(differences);
	});

	test.each<[string, IDataObject]>([
		['lead_id', { lead_id: '', status: 'new' }],
		['status', { lead_id: '7' }],
	])('are not compared without %s', (field, row) => {
		expect(thrownBy(() => compareRows(leads, undefined, [row]))).toMatchObject({
			message: `The Partner API answered with a row that has no "${field}"`,
			details: {
				fromApi: true,
				description:
					'Without it the rows of /v2/partners/solutions/leads cannot be told apart. Nothing of this poll was used.',
			},
		});
	});
});

test.each([
	['12.30', 1230],
	[' 5 ', 500],
	['0.29', 29],
	['', Number.NaN],
	['  ', Number.NaN],
	['much', Number.NaN],
])('%j are %p cents', (amount, expected) => {
	expect(cents(amount)).toBe(expected);
});

describe('a sample', () => {
	const answers = {
		lists: new Map([
			[
				leads,
				[
					{ lead_id: '9', status: 'new' },
					{ lead_id: '10', status: 'won' },
					{ lead_id: '8', status: 'won' },
				],
			],
			[
				affiliateLicenses,
				[
					{ creation_timestamp: '2026-03-01 10:00:00', paid: true },
					{ creation_timestamp: '2026-03-02 10:00:00', paid: false },
				],
			],
			[partnersReferred, []],
		]),
		figures: new Map([[balanceChanged.figures, { balance: 5 }]]),
	};
	const noticedAt = '2026-03-03T10:00:00.000Z';
	const shown = (watch: Parameters<typeof sample>[1]) =>
		sample(
			[affiliateLicenseConverted, balanceChanged, leadStatusChanged, newLead, newReferredPartner],
			watch,
			answers,
			noticedAt,
		);

	test('is the latest row of each selected event, with nothing before where it is about a change', () => {
		const all = {
			affiliateLicenseConverted: {},
			balanceChanged: {},
			leadStatusChanged: {},
			newLead: {},
			newReferredPartner: {},
		};
		const lead = { lead_id: '10', status: 'won' };
		const license = { creation_timestamp: '2026-03-01 10:00:00', paid: true };
		const figures = { balance: null, commission_total: null };
		expect(shown(all)).toEqual([
			{ event: 'affiliateLicenseConverted', before: { paid: null }, after: license, noticedAt },
			{ event: 'balanceChanged', before: figures, after: { balance: 5 }, noticedAt },
			{ event: 'leadStatusChanged', before: { status: null }, after: lead, noticedAt },
			{ event: 'newLead', after: lead, noticedAt },
		]);
		expect(shown({})).toEqual([]);
	});

	test('fits the filters', () => {
		expect(shown({ leadStatusChanged: { leadStatus: ['new'] } })).toMatchObject([
			{ after: { lead_id: '9' } },
		]);
		expect(shown({ leadStatusChanged: { leadStatus: ['lost'] } })).toEqual([]);
	});
});
