import type { IDataObject } from 'n8n-workflow';
import {
	affiliateLicenses,
	leads,
	partnersReferred,
} from '../../../nodes/LiveChatPartners/events/lists';
import { affiliateLicenseConverted } from '../../../nodes/LiveChatPartners/events/affiliateLicenseConverted';
import { balanceChanged } from '../../../nodes/LiveChatPartners/events/balanceChanged';
import { leadStatusChanged } from '../../../nodes/LiveChatPartners/events/leadStatusChanged';
import { newLead } from '../../../nodes/LiveChatPartners/events/newLead';
import { newReferredPartner } from '../../../nodes/LiveChatPartners/events/newReferredPartner';
import { Problem } from '../../../nodes/LiveChatPartners/runtime/problem';
import { compareRows } from '../../../nodes/LiveChatPartners/runtime/trigger/compareRows';
import { keepRows } from '../../../nodes/LiveChatPartners/runtime/trigger/keepRows';
import type { KnownRows } from '../../../nodes/LiveChatPartners/runtime/trigger/knownRows';
import type { List } from '../../../nodes/LiveChatPartners/runtime/trigger/event';
import { cents } from '../../../nodes/LiveChatPartners/runtime/trigger/money';
import { isTransient } from '../../../nodes/LiveChatPartners/runtime/trigger/pollFailure';
import { parseState } from '../../../nodes/LiveChatPartners/runtime/trigger/storedState';
import { sample } from '../../../nodes/LiveChatPartners/runtime/trigger/sample';

function differencesOf(list: List, known: KnownRows | undefined, rows: IDataObject[]) {
	return compareRows(list, known, rows).differences;
}

/** What is known of a list where everything is told. */
function keep(list: List, known: KnownRows | undefined, rows: IDataObject[]): KnownRows {
	return keepRows(known, compareRows(list, known, rows), new Map(), {
		now: Date.parse('2026-03-10T10:00:00Z'),
		marked: false,
		upheaval: { replaced: false, missing: 0 },
		existing: false,
	});
}

describe('a stored state', () => {
	const known = {
		fields: ['status'],
		values: ['["new"]'],
		rows: 'abcdefghiAA',
		gone: '',
		longest: 1,
	};
	const state = {
		version: 2,
		account: { credential: 'c', id: 'a' },
		watch: { newLead: { product: ['chatbot'], minimumAmount: 5, whole: true, text: 'x' } },
		lists: { leads: known },
		figures: { balanceChanged: { balance: 100 } },
	};

	test('is read as it was written', () => {
		expect(parseState(JSON.stringify(state), [leads])).toEqual(state);
	});

	test.each<[string, unknown]>([
		['of another version', { ...state, version: 3 }],
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
		[
			'with a list of wrong values',
			{ ...state, lists: { leads: { ...known, values: ['"a"', 1] } } },
		],
		['with values that are no JSON', { ...state, lists: { leads: { ...known, values: ['['] } } }],
		['with a list of no rows', { ...state, lists: { leads: { ...known, rows: [] } } }],
		['with a list of other rows', { ...state, lists: { leads: { ...known, gone: 1 } } }],
		['with a list of no fields', { ...state, lists: { leads: { ...known, fields: 1 } } }],
		['with a list of no length', { ...state, lists: { leads: { ...known, longest: '1' } } }],
		['with a list of no time', { ...state, lists: { leads: { ...known, since: 'x' } } }],
		['with a list of other marks', { ...state, lists: { leads: { ...known, marked: 1 } } }],
		['with a list of other former rows', { ...state, lists: { leads: { ...known, former: 1 } } }],
		['without figures', { ...state, figures: 1 }],
		['with figures of texts', { ...state, figures: { balanceChanged: { balance: '1' } } }],
		['with figures of nothing', { ...state, figures: { balanceChanged: null } }],
		['that is a list', []],
		['that is nothing', null],
	])('%s is none', (_, stored) => {
		expect(parseState(JSON.stringify(stored), [leads])).toBeUndefined();
	});

	test.each([[undefined], [state], ['{'], ['']])('that is %j is none', (stored) => {
		expect(parseState(stored, [leads])).toBeUndefined();
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
	test('are as many as they were, with what each said', () => {
		const rows = Array.from({ length: 200 }, (_, index) => ({
			lead_id: String(index),
			status: `status ${index}`,
		}));
		const text = keep(leads, undefined, rows);
		expect(text.rows).toHaveLength(200 * 11);
		expect(differencesOf(leads, text, rows)).toEqual([]);
		expect(
			differencesOf(leads, text, [...rows.slice(1), { lead_id: '0', status: 'status 1' }]),
		).toMatchObject([{ before: ['status 0'], after: ['status 1'] }]);
	});

	test('of which more than 4,095 say different things are not compared by that', () => {
		const rows = Array.from({ length: 5_000 }, (_, index) => ({
			lead_id: String(index),
			status: `status ${index}`,
		}));
		const known = keep(leads, undefined, rows);
		expect(known.values).toHaveLength(4_096);
		const others = rows.map((row) => ({ ...row, status: 'won' }));
		expect(differencesOf(leads, known, others).filter(({ before }) => before?.[0])).toHaveLength(
			4_095,
		);
	});

	test('are one where an answer has the same twice, unless they are counted', () => {
		const lead = { lead_id: '7', status: 'new' };
		const twice = [lead, { ...lead, status: 'won' }, lead];
		expect(differencesOf(leads, undefined, twice)).toMatchObject([{ row: lead }]);
		expect(keep(leads, undefined, twice).rows).toHaveLength(11);
		expect(differencesOf(leads, keep(leads, undefined, [lead]), twice)).toEqual([]);
		const license = { creation_timestamp: '2026-03-01 10:00:00', paid: false };
		expect(differencesOf(affiliateLicenses, undefined, [license, license])).toMatchObject([
			{ row: license },
			{ row: license },
		]);
	});

	test('that are counted may be 130,000 equal ones, in any order', () => {
		const license = { creation_timestamp: '2026-03-01 10:00:00' };
		const rows = Array.from({ length: 130_000 }, (_, index) => ({
			...license,
			paid: index % 2 === 0,
		}));
		const known = keep(affiliateLicenses, undefined, rows);
		expect(known.rows).toHaveLength(130_000 * 11);
		expect(differencesOf(affiliateLicenses, known, rows.toReversed())).toEqual([]);
		const [first, ...others] = rows;
		const next = [...others, { ...first, paid: false }, { ...license, paid: true }];
		expect(differencesOf(affiliateLicenses, known, next)).toMatchObject([
			{ after: [false, null, null] },
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
			const rows = Array.from({ length: count }, () => license);
			const found = differencesOf(affiliateLicenses, known, rows).length;
			known = keep(affiliateLicenses, known, rows);
			return found;
		});
		expect(found).toEqual(differences);
	});

	test('without an id are left out, and those that do not tell a field are as they were', () => {
		const won = { lead_id: '7', status: 'won' };
		const known = keep(leads, undefined, [won]);
		expect(known.withoutId).toBeUndefined();
		const rows = [{ lead_id: '', status: 'new' }, { lead_id: null }, { lead_id: '7' }];
		const next = keep(leads, known, rows);
		expect(next).toMatchObject({ rows: known.rows, values: known.values, withoutId: true });
		expect(differencesOf(leads, next, [won])).toEqual([]);
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
		now: Date.parse('2026-03-03T10:00:00Z'),
	};
	const noticedAt = '2026-03-03T10:00:00.000Z';
	const shown = (watch: Parameters<typeof sample>[1]) =>
		sample(
			[affiliateLicenseConverted, balanceChanged, leadStatusChanged, newLead, newReferredPartner],
			watch,
			answers,
			{ noticedAt, timezone: 'UTC' },
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
