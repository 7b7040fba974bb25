import fc from 'fast-check';
import type { Endpoint } from '../../nodes/LiveChatPartners/runtime/endpoint';
import { RateGate, wait } from '../../nodes/LiveChatPartners/runtime/rateGate';
import {
	LONGEST_WAIT,
	LONGEST_WAITS,
	Patience,
	backOff,
	mayRepeat,
	retryAfter,
} from '../../nodes/LiveChatPartners/runtime/retry';
import type { NoAnswer, ServerAnswer } from '../../nodes/LiveChatPartners/runtime/transport';

function answered(status: number, header?: string): ServerAnswer {
	const headers: Record<string, string> = header === undefined ? {} : { 'retry-after': header };
	return { arrived: true, status, headers, text: '' };
}

const missing = (reason: NoAnswer['reason']): NoAnswer => ({
	arrived: false,
	reason,
	timedOut: false,
	code: 'ECONNRESET',
});

const endpoint = (method: Endpoint['method'], makesToken = false): Endpoint => ({
	method,
	path: '/x',
	answer: { kind: 'object' },
	...(makesToken ? { makesToken } : {}),
});

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

	it('is what the server asks for in seconds, up to the longest wait', () => {
		fc.assert(
			fc.property(fc.nat(1_000_000), (seconds) => {
				expect(retryAfter(answered(429, String(seconds)))).toBe(seconds * 1_000);
				expect(backOff(1, answered(429, ` ${seconds} `))).toBe(
					Math.min(LONGEST_WAIT, seconds * 1_000),
				);
			}),
		);
	});

	it('is what the server asks for as a date, and nothing for one that has passed', () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 31, 12, 0, 0));
		expect(retryAfter(answered(429, 'Sat, 31 Jan 2026 12:00:07 GMT'))).toBe(7_000);
		expect(backOff(1, answered(429, 'Sat, 31 Jan 2026 13:00:00 GMT'))).toBe(60_000);
		expect(retryAfter(answered(429, 'Sat, 31 Jan 2026 11:00:00 GMT'))).toBe(0);
	});

	it('is that of a date also where digits end it', () => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 31, 12, 0, 0));
		expect(retryAfter(answered(429, '2026-01-31T12:00:07.000+0000'))).toBe(7_000);
	});

	it.each(['', 'soon', '1h'])('is its own choice where Retry-After is "%s"', (header) => {
		expect(retryAfter(answered(429, header))).toBeUndefined();
		expect(backOff(1, answered(429, header))).toBeGreaterThanOrEqual(500);
	});

	it('ends after five minutes for one item', () => {
		expect(LONGEST_WAITS).toBe(300_000);
		const patience = new Patience();
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
		const gate = new RateGate();
		expect(await gate.pass(undefined)).toBe(0);
		gate.close(300);
		gate.close(100);

		expect(await gate.pass(undefined)).toBeGreaterThan(200);
		expect(await gate.pass(undefined)).toBe(0);
	});
});

describe('what may be sent again', () => {
	it.each<[string, Endpoint, number[], number[]]>([
		['a read', endpoint('GET'), [429, 500, 502, 503, 504], [400, 401, 404, 409, 501, 200, 302]],
		['a write', endpoint('POST'), [429], [400, 409, 500, 502, 503, 504, 200, 302]],
		['a change', endpoint('PUT'), [429], [500, 502, 503]],
		['a deletion', endpoint('DELETE'), [429], [500, 502, 503]],
		['a token by GET', endpoint('GET', true), [], [429, 500, 503, 400]],
		['a token by POST', endpoint('POST', true), [], [429, 500, 503, 400]],
	])('%s after an answer', (_, which, yes, no) => {
		for (const status of yes) expect(mayRepeat(which, answered(status))).toBe(true);
		for (const status of no) expect(mayRepeat(which, answered(status))).toBe(false);
	});

	it('a write that the server put off', () => {
		expect(mayRepeat(endpoint('POST'), answered(503, '1'))).toBe(true);
		expect(mayRepeat(endpoint('POST'), answered(503, 'soon'))).toBe(false);
		expect(mayRepeat(endpoint('POST'), answered(500, '1'))).toBe(false);
	});

	it.each<[string, Endpoint, boolean]>([
		['a read', endpoint('GET'), true],
		['a write', endpoint('POST'), false],
		['a token', endpoint('POST', true), true],
	])('%s without an answer', (_, which, lost) => {
		expect(mayRepeat(which, missing('lost'))).toBe(lost);
		expect(mayRepeat(which, missing('unsent'))).toBe(true);
		expect(mayRepeat(which, missing('cancelled'))).toBe(false);
	});
});
