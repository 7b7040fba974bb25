import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	formatMoment,
	parseMoment,
	readDate,
} from '../../../nodes/LiveChatPartners/runtime/parameters/dates';
import type { DateFormat, Edge } from '../../../nodes/LiveChatPartners/runtime/parameters/dates';
import { thrownBy } from '../../engine/thrown';

const NEW_YORK = 'America/New_York';

function wire(raw: unknown, format: DateFormat, edge: Edge = 'start', zone = NEW_YORK): string {
	return readDate('From', raw, format, edge, zone);
}

function isMidnight(seconds: number, where: string): boolean {
	return DateTime.fromSeconds(seconds, { zone: where }).toFormat('HH:mm:ss') === '00:00:00';
}

describe('a date as the API wants it', () => {
	it.each<[what: string, raw: unknown, date: string, start: string, end: string]>([
		['a plain date', '2026-01-31', '2026-01-31', '2026-01-31T05:00:00Z', '2026-02-01T04:59:59Z'],
		[
			'a date with blanks',
			' 2026-01-31 ',
			'2026-01-31',
			'2026-01-31T05:00:00Z',
			'2026-02-01T04:59:59Z',
		],
		[
			'a day of the date picker',
			'2026-01-31T00:00:00',
			'2026-01-31',
			'2026-01-31T05:00:00Z',
			'2026-02-01T04:59:59Z',
		],
		[
			'a time without a zone',
			'2026-01-31T20:30:00',
			'2026-01-31',
			'2026-02-01T01:30:00Z',
			'2026-02-01T01:30:00Z',
		],
		['SQL', '2026-01-31 20:30:00', '2026-01-31', '2026-02-01T01:30:00Z', '2026-02-01T01:30:00Z'],
		[
			'a time in UTC',
			'2026-02-01T01:30:00Z',
			'2026-01-31',
			'2026-02-01T01:30:00Z',
			'2026-02-01T01:30:00Z',
		],
		[
			'a time with an offset',
			'2026-01-31T23:30:00+05:30',
			'2026-01-31',
			'2026-01-31T18:00:00Z',
			'2026-01-31T18:00:00Z',
		],
		[
			'a day in UTC',
			'2026-01-31T00:00:00.000Z',
			'2026-01-31',
			'2026-01-31T00:00:00Z',
			'2026-01-31T23:59:59Z',
		],
		['Unix seconds', 1769909400, '2026-01-31', '2026-02-01T01:30:00Z', '2026-02-01T01:30:00Z'],
		[
			'Unix milliseconds',
			1769909400000,
			'2026-01-31',
			'2026-02-01T01:30:00Z',
			'2026-02-01T01:30:00Z',
		],
		[
			'Unix seconds as a text',
			'1769909400',
			'2026-01-31',
			'2026-02-01T01:30:00Z',
			'2026-02-01T01:30:00Z',
		],
		[
			'a date of JavaScript',
			new Date(1769909400000),
			'2026-01-31',
			'2026-02-01T01:30:00Z',
			'2026-02-01T01:30:00Z',
		],
		[
			'an old date of JavaScript',
			new Date(Date.UTC(1971, 5, 1, 12)),
			'1971-06-01',
			'1971-06-01T12:00:00Z',
			'1971-06-01T12:00:00Z',
		],
		[
			'a time of Luxon',
			DateTime.fromISO('2026-02-01T01:30:00Z', { setZone: true }),
			'2026-01-31',
			'2026-02-01T01:30:00Z',
			'2026-02-01T01:30:00Z',
		],
		[
			'a day of Luxon',
			DateTime.fromISO('2026-01-31', { zone: 'Asia/Tokyo' }),
			'2026-01-31',
			'2026-01-30T15:00:00Z',
			'2026-01-31T14:59:59Z',
		],
		[
			'a day of SQL with an offset',
			'2026-01-31 00:00:00+05:30',
			'2026-01-31',
			'2026-01-30T18:30:00Z',
			'2026-01-31T18:29:59Z',
		],
		[
			'the first Unix seconds that are no count',
			1e8,
			'1973-03-03',
			'1973-03-03T09:46:40Z',
			'1973-03-03T09:46:40Z',
		],
		[
			'the first Unix milliseconds that are no seconds',
			1e11,
			'1973-03-03',
			'1973-03-03T09:46:40Z',
			'1973-03-03T09:46:40Z',
		],
		['a week date', '2026-W05-6', '2026-01-31', '2026-01-31T05:00:00Z', '2026-02-01T04:59:59Z'],
		[
			'the day that summer time begins',
			'2026-03-08',
			'2026-03-08',
			'2026-03-08T05:00:00Z',
			'2026-03-09T03:59:59Z',
		],
		[
			'the day that summer time ends',
			'2026-11-01',
			'2026-11-01',
			'2026-11-01T04:00:00Z',
			'2026-11-02T04:59:59Z',
		],
	])('%s', (_, raw, date, start, end) => {
		expect(wire(raw, 'date', 'start')).toBe(date);
		expect(wire(raw, 'date', 'end')).toBe(date);
		expect(wire(raw, 'date-time', 'start')).toBe(start);
		expect(wire(raw, 'date-time', 'end')).toBe(end);
	});

	it('depends on the zone of the workflow only where the value has none', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('UTC', NEW_YORK, 'Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Apia'),
				fc.integer({ min: 1e9, max: 4e9 }),
				(zone, seconds) => {
					const iso = new Date(seconds * 1_000).toISOString().replace('.000', '');
					// Midnight stands for the whole day.
					if (iso.includes('T00:00:00') || isMidnight(seconds, zone)) return;
					for (const raw of [
						seconds,
						seconds * 1_000,
						String(seconds),
						iso,
						new Date(seconds * 1_000),
					])
						expect(wire(raw, 'date-time', 'end', zone)).toBe(iso);
				},
			),
		);
	});

	it.each([
		'soon',
		'',
		'2026-02-30',
		'2026-13-01',
		'31.01.2026',
		'12:30',
		'12:30:45.1234',
		'20260131123456',
		'Infinity',
		'2026-01-31T25:00:00',
		20261,
		2026.5,
		46053,
		202613,
		20260230,
		0,
		-1,
		Number.NaN,
		Infinity,
		true,
		null,
		undefined,
		{},
		[],
		new Date(Number.NaN),
		DateTime.invalid('x'),
	])('is refused where it is %p', (raw) => {
		expect(parseMoment(raw, 'UTC')).toBeUndefined();
		expect(thrownBy(() => wire(raw, 'date'))).toMatchObject({
			message: expect.stringContaining('"From" must be a date, but is '),
			details: {
				parameter: 'From',
				description:
					'Give a date such as 2026-01-31, a month such as 2026-01, an ISO date and time, a Luxon date from an expression or a Unix time.',
			},
		});
	});

	it('never fails in another way, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), (raw) => {
				const moment = parseMoment(raw, 'UTC');
				if (moment)
					expect(formatMoment(moment, 'date', 'start', 'UTC')).toMatch(/^\d{4,}-\d\d-\d\d$/);
			}),
		);
	});
});
