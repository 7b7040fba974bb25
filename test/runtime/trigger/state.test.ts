import type { IDataObject } from 'n8n-workflow';
import { trigger as definition } from '../../../nodes/LiveChatPartners/events';
import { affiliateLicenses, solutionLicenses } from '../../../nodes/LiveChatPartners/events/lists';
import { advance } from '../../../nodes/LiveChatPartners/runtime/trigger/advance';
import type { List } from '../../../nodes/LiveChatPartners/runtime/trigger/event';
import { fingerprint } from '../../../nodes/LiveChatPartners/runtime/trigger/fingerprint';
import { parseState } from '../../../nodes/LiveChatPartners/runtime/trigger/storedState';
import { MOST_GONE } from '../../../nodes/LiveChatPartners/runtime/trigger/knownRows';
import {
	ALL_EVENTS,
	affiliateLicense,
	lead,
	leadIds,
	license,
	pay,
	underPoll,
} from '../../engine/underPoll';

const trigger = underPoll();

/** Every text in a value. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('holds no data of a person and nothing of the token', async () => {
	const { state, apiToken } = trigger.sandbox;
	state.affiliateLicenses.push(affiliateLicense());
	const workflow = trigger.workflow(ALL_EVENTS, { options: { emitExisting: true } });
	await workflow.activate();
	const known = textsIn(JSON.parse(workflow.state));
	const words = ['new', 'paid', 'trial', 'expired', 'pending'];
	const statuses = new Set<unknown>([...words, ...state.leads.map(({ status }) => status)]);
	const isOfValues = (text: string) => {
		const values: unknown = text.startsWith('[') ? JSON.parse(text) : undefined;
		return (
			Array.isArray(values) &&
			values.every(
				(value) =>
					value === null || typeof value === 'boolean' || value === '' || statuses.has(value),
			)
		);
	};
	const fields = ['paid', 'cc_added', 'active', 'status', 'Card problem'];
	const readable = known.filter((text) => !isOfValues(text) && !fields.includes(text));
	expect(readable.length).toBeGreaterThan(5);
	for (const text of readable) expect(text).toMatch(/^[\w-]*$/);
	const values = workflow.items
		.flatMap(({ after }) => textsIn(after))
		.filter((text) => text.length > 3);
	expect(values.length).toBeGreaterThan(1_000);
	const found = (text: string) => readable.some((part) => part.includes(text));
	expect(values.filter((text) => text.length > 5 && found(text))).toEqual([]);
	expect(found(apiToken.slice(-4))).toBe(false);
});

test('that cannot be used is no state', async () => {
	const workflow = trigger.workflow(['newLead']);
	for (const state of ['{"version":3}', 'nonsense', 7, '{"version":2,"account":{},"watch":{}}']) {
		workflow.stored = JSON.stringify({ 'node:LiveChat Partners Trigger': { state } });
		await workflow.activate('init');
		expect(workflow.items).toEqual([]);
	}
	trigger.sandbox.state.leads.push(lead('90001'));
	await workflow.poll();
	expect(leadIds(workflow.items)).toEqual(['90001']);
});

test('is not written where nothing is different', async () => {
	const workflow = trigger.workflow(ALL_EVENTS);
	await workflow.activate();
	const { stored } = workflow;
	const { state } = trigger.sandbox;
	state.leads.reverse();
	await workflow.poll();
	await workflow.activate('init');
	expect(workflow.stored).toBe(stored);
	state.licenses.push(license('900'));
	state.licenses.slice(-1).forEach(pay);
	await workflow.poll();
	expect(workflow.stored).not.toBe(stored);
});

/** The state after a poll of one list, as n8n stores it. */
function after(stored: string, list: List, rows: IDataObject[]): string {
	const events = definition.events.filter((event) => 'list' in event && event.list === list);
	const poll = {
		account: { credential: fingerprint(['c']), id: fingerprint(['a']) },
		watch: Object.fromEntries(events.map(({ value }) => [value, { daysAhead: [14, 7] }])),
		snapshot: { lists: new Map([[list, rows]]), figures: new Map(), now: NOW },
		noticedAt: '',
		existing: false,
		timezone: 'UTC',
		mostItems: 500,
	};
	return JSON.stringify(advance(events, parseState(stored, [list]), poll).state);
}

const NOW = Date.parse('2026-03-10T10:00:00Z');

const STATUSES = ['trial', 'paid', 'expired'];

function solutionRows(from: number, count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({
		license: String(104_000_000 + from + index),
		product: 'livechat',
		status: STATUSES[(from + index) % 3],
		cc_added: index % 2 === 0,
		creation_timestamp: '2026-03-01 10:00:00',
		end_timestamp: '2026-03-20 10:00:00',
	}));
}

function affiliateRows(count: number): IDataObject[] {
	return Array.from({ length: count }, (_, index) => ({
		product: 'livechat',
		creation_timestamp: `2026-03-01 10:${String(index % 60).padStart(2, '0')}:00`,
		campaign_name: `A campaign of spring ${index % 97}`,
		utm_content: 'a long text of the campaign',
		paid: index % 2 === 0,
	}));
}

test('takes 11 bytes for a row, or 15 where ends are followed: 150 kB for 10,000 licenses', () => {
	const affiliate = after('', affiliateLicenses, affiliateRows(10_000));
	expect(affiliate.length).toBeGreaterThan(110_000);
	expect(affiliate.length).toBeLessThan(111_000);
	const solution = after('', solutionLicenses, solutionRows(0, 10_000));
	expect(solution.length).toBeGreaterThan(150_000);
	expect(solution.length).toBeLessThan(151_000);
});

test('is the same when the rows come in another order', () => {
	const rows = solutionRows(0, 50);
	const state = after('', solutionLicenses, rows);
	expect(after(state, solutionLicenses, [...rows].reverse())).toBe(state);
});

test('does not grow with the polls: hourly for a year, with licenses that change', () => {
	let state = '';
	for (let hour = 0; hour < 365 * 24; hour++)
		state = after(
			state,
			solutionLicenses,
			solutionRows(0, 5).map((row, index) => ({ ...row, status: STATUSES[(hour + index) % 3] })),
		);
	expect(state.length).toBeLessThan(900);
});

test('is bounded where rows come and go without end', () => {
	let state = '';
	for (let poll = 0; poll < 22; poll++)
		state = after(state, solutionLicenses, solutionRows(poll * 1_000, 1_000));
	const full = state.length;
	for (let poll = 22; poll < 32; poll++)
		state = after(state, solutionLicenses, solutionRows(poll * 1_000, 1_000));
	expect(state.length).toBe(full);
	expect(full).toBeLessThan(15 * (MOST_GONE + 1_000) + 1_000);
});

test('tells 200,000 ids apart', () => {
	const marks = new Set(
		Array.from({ length: 200_000 }, (_, id) => fingerprint([String(100_000_000 + id), 'livechat'])),
	);
	expect(marks.size).toBe(200_000);
	expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
	expect(fingerprint(['a'])).toMatch(/^[\w-]{9}$/);
});
