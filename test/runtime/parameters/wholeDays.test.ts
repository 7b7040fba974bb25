import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readDate, requireZone } from '../../../nodes/LiveChatPartners/runtime/parameters/dates';
import type { DateFormat, Edge } from '../../../nodes/LiveChatPartners/runtime/parameters/dates';
import { thrownBy } from '../../engine/thrown';

const NEW_YORK = 'America/New_York';

function wire(raw: unknown, format: DateFormat, edge: Edge, zone = NEW_YORK): string {
	return readDate('From', raw, format, edge, zone);
}

// Samoa's lost day and its like are no days of these zones.
const zone = fc.constantFrom(
	...['UTC', NEW_YORK, 'Asia/Kolkata', 'Pacific/Auckland', 'America/Sao_Paulo', 'Europe/Berlin'],
	...['Africa/Cairo', 'America/Santiago', 'Atlantic/Azores', 'America/Havana', 'Asia/Beirut'],
);

/** Any day; one in three is one on which the clocks of some of the zones change. */
const day = fc.oneof(
	{
		weight: 2,
		arbitrary: fc
			.date({
				min: new Date(Date.UTC(1990, 0, 1)),
				max: new Date(Date.UTC(2090, 0, 1)),
				noInvalidDate: true,
			})
			.map((date) => date.toISOString().slice(0, 10)),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			...['2026-03-08', '2026-03-29', '2026-04-04', '2026-04-05', '2026-04-24', '2026-09-06'],
			...['2026-10-25', '2026-10-29', '2026-10-30', '2026-11-01', '2018-11-04', '2018-02-17'],
		),
	},
);

describe('whole days as the API wants them', () => {
	it.each<[what: string, raw: unknown, first: string, last: string]>([
		['a month', '2026-02', '2026-02-01', '2026-02-28'],
		['a month of a leap year', '2028-02', '2028-02-01', '2028-02-29'],
		['December', '2025-12', '2025-12-01', '2025-12-31'],
		['a month without a dash', '202603', '2026-03-01', '2026-03-31'],
		['a month as a number', 202603, '2026-03-01', '2026-03-31'],
		['a year', '2025', '2025-01-01', '2025-12-31'],
		['a year with blanks', ' 2025 ', '2025-01-01', '2025-12-31'],
		['a year as a number', 2025, '2025-01-01', '2025-12-31'],
		['a week', '2026-W05', '2026-01-26', '2026-02-01'],
		['a day as a number', 20260131, '2026-01-31', '2026-01-31'],
	])('%s is all of its days', (_, raw, first, last) => {
		expect(wire(raw, 'date', 'start')).toBe(first);
		expect(wire(raw, 'date', 'end')).toBe(last);
		expect(wire(raw, 'date-time', 'start')).toBe(wire(first, 'date-time', 'start'));
		expect(wire(raw, 'date-time', 'end')).toBe(wire(last, 'date-time', 'end'));
	});

	it.each<[what: string, zone: string, day: string, start: string, end: string]>([
		['23 hours', 'Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
		['25 hours', 'Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
		['23 hours', NEW_YORK, '2026-03-08', '2026-03-08T05:00:00Z', '2026-03-09T03:59:59Z'],
		['25 hours', NEW_YORK, '2026-11-01', '2026-11-01T04:00:00Z', '2026-11-02T04:59:59Z'],
		['no midnight', 'Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00Z', '2026-04-24T20:59:59Z'],
		['25 hours', 'Africa/Cairo', '2026-10-29', '2026-10-28T21:00:00Z', '2026-10-29T21:59:59Z'],
		[
			'no midnight',
			'America/Santiago',
			'2026-09-06',
			'2026-09-06T04:00:00Z',
			'2026-09-07T02:59:59Z',
		],
		['25 hours', 'America/Santiago', '2026-04-04', '2026-04-04T03:00:00Z', '2026-04-05T03:59:59Z'],
		[
			'two midnights',
			'Atlantic/Azores',
			'2026-10-25',
			'2026-10-25T00:00:00Z',
			'2026-10-26T00:59:59Z',
		],
	])('is a whole day of %s in %s', (_, zone, day, start, end) => {
		const luxon = DateTime.fromISO(`${day}T15:00`, { zone }).startOf('day');
		for (const raw of [day, `${day}T00:00:00`, luxon, luxon.toString(), start]) {
			expect(wire(raw, 'date', 'start', zone)).toBe(day);
			expect(wire(raw, 'date', 'end', zone)).toBe(day);
			expect(wire(raw, 'date-time', 'start', zone)).toBe(start);
			expect(wire(raw, 'date-time', 'end', zone)).toBe(end);
		}
	});

	it.each([
		['2026-01-31T24:00', NEW_YORK, '2026-02-01T04:59:59Z'],
		['2026-01-31T24:00:00', NEW_YORK, '2026-02-01T04:59:59Z'],
		['2026-01-31 24:00:00', NEW_YORK, '2026-02-01T04:59:59Z'],
		['2026-01-31T24:00:00-05:00', NEW_YORK, '2026-02-01T04:59:59Z'],
		['2026-01-31T24:00:00Z', NEW_YORK, '2026-01-31T23:59:59Z'],
		['2026-04-23T24:00', 'Africa/Cairo', '2026-04-23T21:59:59Z'],
	])('ends with its day where it is %s in %s', (raw, zone, end) => {
		const [day = ''] = raw.split(/[T ]/);
		expect(wire(raw, 'date', 'end', zone)).toBe(day);
		expect(wire(raw, 'date-time', 'end', zone)).toBe(end);
	});

	it('starts behind its day where 24:00 is the start of a range', () => {
		expect(wire('2026-01-31T24:00', 'date', 'start')).toBe('2026-02-01');
		expect(wire('2026-01-31T24:00', 'date-time', 'start')).toBe('2026-02-01T05:00:00Z');
	});

	it('is understood as n8n writes it into a text around it', () => {
		expect(wire('[DateTime: 2026-01-31T00:00:00.000-05:00]', 'date-time', 'end')).toBe(
			'2026-02-01T04:59:59Z',
		);
		expect(wire('[Date: 2026-01-31T20:30:00.000-05:00]', 'date-time', 'end')).toBe(
			'2026-02-01T01:30:00Z',
		);
	});

	it('is the same request in every form of the same day', () => {
		fc.assert(
			fc.property(day, zone, (written, where) => {
				const start = DateTime.fromISO(wire(written, 'date-time', 'start', where));
				const luxon = start.setZone(where);
				const before = luxon.minus({ hours: 12 }).toISODate() ?? '';
				const [seconds, milliseconds] = [start.toSeconds(), start.toMillis()];
				const forms: unknown[] = [
					...[written.replaceAll('-', ''), Number(written.replaceAll('-', ''))],
					...[`${written}T00:00:00`, `${written} 00:00:00`, `${written}T00:00`],
					...[luxon, luxon.toString(), luxon.toUTC().toString(), luxon.toJSDate()],
					...[luxon.toJSDate().toISOString(), luxon.toISO({ extendedZone: true })],
					...[seconds, milliseconds, String(seconds), String(milliseconds)],
				];
				for (const format of ['date', 'date-time'] as const) {
					const ends = (['start', 'end'] as const).map((edge) => [
						edge,
						wire(written, format, edge, where),
					]);
					for (const raw of forms)
						for (const [edge, expected] of ends)
							expect([raw, wire(raw, format, edge === 'end' ? 'end' : 'start', where)]).toEqual([
								raw,
								expected,
							]);
					expect(wire(`${before}T24:00`, format, 'start', where)).toBe(
						wire(written, format, 'start', where),
					);
					expect(wire(`${written}T24:00`, format, 'end', where)).toBe(
						wire(written, format, 'end', where),
					);
				}
			}),
		);
	});

	it('leaves no second between a day and the next, and none in a month out', () => {
		fc.assert(
			fc.property(day, zone, (written, where) => {
				const next = DateTime.fromISO(written).plus({ days: 1 }).toISODate() ?? '';
				const second = DateTime.fromISO(wire(written, 'date-time', 'end', where));
				expect(second.plus({ seconds: 1 }).toMillis()).toBe(
					DateTime.fromISO(wire(next, 'date-time', 'start', where)).toMillis(),
				);
				const month = written.slice(0, 7);
				const last = `${month}-${DateTime.fromISO(month).daysInMonth}`;
				for (const format of ['date', 'date-time'] as const) {
					expect(wire(month, format, 'start', where)).toBe(
						wire(`${month}-01`, format, 'start', where),
					);
					expect(wire(month, format, 'end', where)).toBe(wire(last, format, 'end', where));
				}
			}),
		);
	});

	it.each(['GMT+2', 'Mars/Base', ' '])('names the time zone %j that is none', (timezone) => {
		for (const raw of ['2026-01-31', '2026-01-31T10:00:00Z', 1769909400])
			expect(thrownBy(() => wire(raw, 'date', 'start', timezone))).toMatchObject({
				message:
					timezone === ' '
						? 'The workflow has no time zone'
						: `The time zone of the workflow, "${timezone}", does not exist`,
				details: {
					description: expect.stringContaining('Timezone in the settings of the workflow'),
				},
			});
	});

	it('takes the time zones that n8n offers', () => {
		for (const timezone of ['UTC', 'Etc/GMT+2', 'Europe/Kyiv', 'GMT'])
			expect(requireZone(timezone)).toBe(timezone);
	});

	it('is the day that was written, in every zone', () => {
		fc.assert(
			fc.property(day, zone, (written, where) => {
				expect(wire(written, 'date', 'start', where)).toBe(written);
				const start = DateTime.fromISO(wire(written, 'date-time', 'start', where));
				const end = DateTime.fromISO(wire(written, 'date-time', 'end', where));
				const hours = end.diff(start, 'hours').hours;
				expect(hours).toBeGreaterThan(22.9);
				expect(hours).toBeLessThan(25.1);
			}),
		);
	});
});
