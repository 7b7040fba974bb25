import fc from 'fast-check';
import {
	LONGEST_WAIT,
	whenToComeBack,
	retryAfter,
} from '../../../nodes/LiveChatPartners/runtime/transport/retryAfter';
import {
	LONGEST_WAITS,
	WaitBudget,
	backOff,
	RateLimitPause,
	wait,
} from '../../../nodes/LiveChatPartners/runtime/transport/retry';
import type { HttpResponse } from '../../../nodes/LiveChatPartners/runtime/transport/request';

function answered(status: number, header?: string): HttpResponse {
	const headers: Record<string, string> = header === undefined ? {} : { 'retry-after': header };
	return { arrived: true, status, headers, text: '' };
}

describe('how long to wait', () => {
	it('doubles with each attempt, with jitter, and never exceeds the longest wait', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), (attempt) => {
				const wait = backOff(attempt, answered(500));
				const ceiling = Math.min(LONGEST_WAIT, 500 * 2 ** attempt);
				expect(wait).toBeGreaterThanOrEqual(ceiling / 2);
				expect(wait).toBeLessThanOrEqual(ceiling);
			}),
		);
		expect(backOff(1, answered(500))).toBeLessThanOrEqual(1_000);
		expect(LONGEST_WAIT).toBe(60_000);
	});

	it('is what the server asks for in seconds, also where that is too long', () => {
		fc.assert(
			fc.property(fc.nat(1_000_000), (seconds) => {
				expect(retryAfter(answered(429, String(seconds)))).toBe(seconds * 1_000);
				expect(backOff(1, answered(429, ` ${seconds} `))).toBe(seconds * 1_000);
			}),
		);
		expect(retryAfter(answered(429, '0.5'))).toBe(500);
	});

	it.each([
		['Sat, 31 Jan 2026 12:00:07 GMT', 7_000],
		['Saturday, 31-Jan-26 12:00:07 GMT', 7_000],
		['Sat Jan 31 12:00:07 2026', 7_000],
		['Sat, 31 Jan 2026 13:00:00 GMT', 3_600_000],
		['Sat, 31 Jan 2026 11:00:00 GMT', 0],
	])('is what the server asks for as a date: %s', (header, milliseconds) => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 31, 12, 0, 0));
		expect(retryAfter(answered(429, header))).toBe(milliseconds);
		expect(backOff(1, answered(429, header))).toBe(milliseconds);
	});

	it.each([
		...['', 'soon', '1h', '-1', '-0.5', 'soon 5', '5 soon', '1e3', '0x10', '+5', '5, 10', '.5'],
		...['2031-01-31T12:00:07Z', 'Sat, 31 Feb 2026', 'Sat, 31 Foo 2026 12:00:00 GMT'],
	])('is its own choice where Retry-After is "%s"', (header) => {
		expect(retryAfter(answered(429, header))).toBeUndefined();
		expect(backOff(1, answered(429, header))).toBeGreaterThanOrEqual(500);
	});

	it.each([
		['60', undefined],
		['61', 'The server asks to come back in 61 seconds, not before 2026-01-31 12:01:01 UTC.'],
		['3600', 'The server asks to come back in 60 minutes, not before 2026-01-31 13:00:00 UTC.'],
		['86400', 'The server asks to come back in 24 hours, not before 2026-02-01 12:00:00 UTC.'],
		['99999999999999999999', 'The server asks to come back in more than a year.'],
	])('is said where it is too long: %s', (header, words) => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 31, 12, 0, 0));
		expect(whenToComeBack(answered(429, header))).toBe(words);
	});

	it('ends after five minutes for one item', () => {
		expect(LONGEST_WAITS).toBe(300_000);
		const patience = new WaitBudget();
		for (let count = 0; count < 5; count++) {
			expect(patience.allows(60_000)).toBe(true);
			patience.spend(60_000);
		}
		expect(patience.allows(1)).toBe(false);
	});
});

describe('a wait', () => {
	it('lasts as long as it should, also without a signal, and tells how long it was', async () => {
		const start = Date.now();
		const told = await wait(600, undefined);
		const waited = Date.now() - start;

		expect(waited).toBeGreaterThanOrEqual(599);
		expect(told).toBeGreaterThanOrEqual(599);
		expect(told).toBeLessThanOrEqual(waited);
	});

	it('for the rate limit tells how long it was, which is nothing where there is none', async () => {
		const pause = new RateLimitPause();
		expect(await pause.over(undefined)).toBe(0);
		pause.extend(300, answered(429));
		pause.extend(100, answered(429));

		expect(await pause.over(undefined)).toBeGreaterThan(200);
		expect(await pause.over(undefined)).toBe(0);
		expect(pause.closed()).toBeUndefined();
	});

	it('for the rate limit is none where it would be too long', async () => {
		const pause = new RateLimitPause();
		pause.extend(LONGEST_WAIT + 2_000, answered(429, '62'));

		expect(await pause.over(undefined)).toBe(0);
		expect(pause.closed()).toMatchObject({ status: 429, headers: { 'retry-after': '62' } });
	});
});
