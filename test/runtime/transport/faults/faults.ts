import type { AnswerFault, FaultAct } from '../../../sandbox';

/** What a server or the network does wrong: what the sandbox plays, or where there is no server, or another one. */
export type Act = FaultAct | 'refused' | { redirect: 'elsewhere'; status: 302 | 307 };

function answer(
	status: number,
	body?: AnswerFault['body'],
	more: Partial<AnswerFault> = {},
): AnswerFault {
	return { status, ...(body === undefined ? {} : { body }), ...more };
}

function html(status: number, words: string, more: Partial<AnswerFault> = {}): AnswerFault {
	const page = `<html><head><title>${words}</title></head><body><p>nginx</p></body></html>`;
	return answer(status, page, { contentType: 'text/html', ...more });
}

const retryAfter = (value: string) => ({ headers: { 'Retry-After': value } });
const inASecond = new Date(Math.ceil(Date.now() / 1000 + 1) * 1000).toUTCString();
const busy = { message: 'Slow down' };
const cut = '{"result": [{"na';
const effect = { afterEffect: true };

/** Points to another path of the same host, as a load balancer does that follows a write with a page. */
const redirect = (status: number): AnswerFault =>
	answer(status, undefined, { headers: { Location: '/v2/partners/elsewhere' }, ...effect });

/** Every fault by the name that it has in the matrix. */
export const FAULTS: Readonly<Record<string, Act>> = {
	'429, Retry-After in seconds': answer(429, busy, retryAfter('1')),
	'429, Retry-After as a date': answer(429, busy, retryAfter(inASecond)),
	'429 without Retry-After': answer(429, busy),
	'429, too long to wait for': answer(429, busy, retryAfter('3600')),
	'500 with HTML': html(500, 'Oops'),
	'500 with HTML, after the effect': html(500, 'Oops', effect),
	'500 with Retry-After': answer(500, busy, retryAfter('0')),
	'502 without a body': answer(502),
	'502 without a body, after effect': answer(502, undefined, effect),
	'503 with Retry-After': answer(503, busy, retryAfter('0')),
	'503 with Retry-After, after effect': answer(503, busy, { ...retryAfter('0'), ...effect }),
	'503, decimals, after the effect': answer(503, busy, { ...retryAfter('0.5'), ...effect }),
	'503, a date, after the effect': answer(503, busy, { ...retryAfter(inASecond), ...effect }),
	'503, Retry-After below zero': answer(503, busy, retryAfter('-1')),
	'503, Retry-After that says nothing': answer(503, busy, retryAfter('soon 5')),
	'503, too long to wait for': answer(503, busy, retryAfter('3600')),
	'503, too long, after the effect': answer(503, busy, { ...retryAfter('3600'), ...effect }),
	'503 without Retry-After': answer(503, busy),
	'504 with HTML, after the effect': html(504, 'Gateway time-out', effect),
	'401': answer(401, { message: 'Who is it?' }),
	'403': answer(403, { message: 'Not you' }),
	'404': answer(404, { message: 'Not here' }),
	'409': answer(409, { message: 'Taken' }),
	'400 with message': answer(400, { message: 'Not so' }),
	'400 with error as a text': answer(400, { error: 'Not so' }),
	'400 with error as an object': answer(400, { error: { code: 'x1', message: 'Not so' } }),
	'400 with errors of texts': answer(400, { errors: ['Not so', 'Nor so'] }),
	'400 with errors of objects': answer(400, {
		errors: [
			{ path: 'a', message: 'Not so' },
			{ path: 'b', message: 'Nor so' },
		],
	}),
	'400 with plain text': answer(400, 'Not so'),
	'400 with HTML': html(400, 'Not so'),
	'connection refused': 'refused',
	'reset before the answer': 'resetBefore',
	'reset after the effect': 'resetAfter',
	'cut in the middle of the JSON': 'truncate',
	'no answer': 'silence',
	'no answer, after the effect': { silenceAfterEffect: true },
	'200 with truncated JSON': answer(200, cut, { contentType: 'application/json', ...effect }),
	'200 with JSON of the wrong shape': answer(200, ['not', 'documented'], effect),
	'200 with HTML': html(200, 'Sign in'),
	'200 with HTML, after the effect': html(200, 'Sign in', effect),
	'408, after the effect': answer(408, busy, effect),
	'501': answer(501, { message: 'Not built' }),
	'302 to another host': { redirect: 'elsewhere', status: 302 },
	'307 to another host': { redirect: 'elsewhere', status: 307 },
	'301 after the effect': redirect(301),
	'302 after the effect': redirect(302),
	'303 after the effect': redirect(303),
	'307 after the effect': redirect(307),
	'308 after the effect': redirect(308),
};

/** True where the server carries the request out before the fault. */
export function hasEffect(act: Act): boolean {
	if (typeof act === 'string') return act === 'resetAfter' || act === 'truncate';
	return 'silenceAfterEffect' in act || ('afterEffect' in act && act.afterEffect === true);
}
