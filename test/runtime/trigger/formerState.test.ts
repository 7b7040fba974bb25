import type { IDataObject } from 'n8n-workflow';
import { trigger } from '../../../nodes/LiveChatPartners/events';
import { advance } from '../../../nodes/LiveChatPartners/runtime/trigger/advance';
import { listsOf } from '../../../nodes/LiveChatPartners/runtime/trigger/event';
import { parseState } from '../../../nodes/LiveChatPartners/runtime/trigger/storedState';
import version1 from './state/version1.json';

/*
 * A state that version 1 of the package wrote, with the rows that it was written for: those of the
 * last answer, and some that were gone by then.
 */
const rows: Record<string, IDataObject[]> = version1.lists;
const gone: Record<string, IDataObject[]> = version1.gone;
const lists = listsOf(trigger.events);

/** A poll of everything that version 1 looked at. */
function poll(stored: string, change: (name: string, rows: IDataObject[]) => IDataObject[]) {
	const known = parseState(stored, lists);
	if (!known) throw new Error('The state cannot be used');
	const { state, items } = advance(trigger.events, known, {
		account: known.account,
		watch: known.watch,
		snapshot: {
			lists: new Map(
				lists
					.filter(({ name }) => name in rows)
					.map((list) => [list, change(list.name, structuredClone(rows[list.name] ?? []))]),
			),
			figures: new Map(
				trigger.events.flatMap((event) =>
					'figures' in event ? [[event.figures, version1.figures] as const] : [],
				),
			),
			now: Date.parse('2026-11-20T10:00:00Z'),
		},
		noticedAt: '',
		existing: false,
		timezone: 'UTC',
		mostItems: 500,
	});
	return { state: JSON.stringify(state), items };
}

const same = (_: string, all: IDataObject[]) => all;

test('a state of version 1 knows all its rows, those that are gone too', () => {
	const first = poll(version1.state, same);
	const second = poll(first.state, (name, all) => [...(gone[name] ?? []), ...all]);
	const third = poll(second.state, same);
	const both = poll(version1.state, (name, all) => [...all, ...(gone[name] ?? [])]);
	expect([first, second, third, both].flatMap(({ items }) => items)).toEqual([]);
});

test('a state of version 1 knows its rows also where the campaigns are renamed after the update', () => {
	const first = poll(version1.state, same);
	const renamed = poll(first.state, (_, all) =>
		all.map((row) => ('campaign_name' in row ? { ...row, campaign_name: 'Summer' } : row)),
	);
	expect(renamed.items).toEqual([]);
});

test('news since the last poll of version 1 are told, each once', () => {
	const change = (name: string, all: IDataObject[]) => {
		if (name === 'affiliateLicenses') {
			for (const row of all.slice(3, 4)) row.paid = true;
			return [...all, { ...all[0], creation_timestamp: '2026-11-20 09:00:00', paid: true }];
		}
		if (name === 'solutionLicenses') for (const row of all.slice(0, 1)) row.status = 'paid';
		return name === 'leads' ? [{ lead_id: '99999', status: 'new' }, ...all] : all;
	};
	const first = poll(version1.state, change);
	expect(first.items.map(({ event }) => event)).toEqual([
		'affiliateLicenseConverted',
		'affiliateLicenseConverted',
		'newAffiliateLicense',
		'newLead',
		'solutionLicenseStatusChanged',
	]);
	expect(poll(first.state, change).items).toEqual([]);
});
