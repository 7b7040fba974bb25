import type { Endpoint } from '../../../nodes/LiveChatPartners/runtime/transport/endpoint';
import { readFailure } from '../../../nodes/LiveChatPartners/runtime/transport/networkFailure';
import type { Outcome } from '../../../nodes/LiveChatPartners/runtime/transport/request';
import {
	isOutcomeUnknown,
	mayRepeat,
	verdictOn,
} from '../../../nodes/LiveChatPartners/runtime/transport/verdict';

const READ: Endpoint = { method: 'GET', path: '/x', response: { kind: 'object' } };
const WRITE: Endpoint = { method: 'POST', path: '/x', response: { kind: 'nothing' } };
const TOKEN: Endpoint = { ...READ, method: 'POST', makesToken: true };

/** A response: a status, the value of Retry-After behind a comma, and a body behind a colon. */
function responded(line: string): Outcome {
	const [, status, header, text = ''] = /^(\d+)(?:, ([^:]+))?(?:: (.*))?$/.exec(line) ?? [];
	return {
		arrived: true,
		status: Number(status),
		headers: header === undefined ? {} : { 'retry-after': header },
		text,
	};
}

/** An error of the network: its code, then the system call, and what is known of the socket. */
function thrown(line: string): object {
	const [code = '', ...more] = line.split(' ');
	const socket = more.includes('handshake')
		? { secureConnecting: true }
		: more.includes('secured')
			? { secureConnecting: false }
			: more.includes('socketless')
				? null
				: {};
	const syscall = more.find((word) =>
		/^(connect|getaddrinfo|queryA|read|write|accept)$/.test(word),
	);
	const error = { ...(code === '-' ? {} : { code }), ...(syscall ? { syscall } : {}) };
	// As axios and n8n wrap it.
	return {
		name: 'NodeApiError',
		cause: { name: 'AxiosError', ...error, request: { socket }, cause: error },
	};
}

function failed(line: string): Outcome {
	const [first = '', ...others] = line.split(' & ');
	const stopped = first.endsWith(' stopped');
	const parts = [first.replace(/ stopped$/, ''), ...others].map(thrown);
	const whole =
		parts.length === 1 ? parts[0] : { name: 'AggregateError', code: 'ETIMEDOUT', errors: parts };
	return readFailure(whole, stopped);
}

/**
 * What comes of a request, and all that follows from it. `unknown` in the last column is what is
 * said of a write and remembered of it; `done` is remembered too, and nothing else is.
 */
const TABLE = `
outcome                               | verdict           | read  | write | token | write remembered
201                                   | done              | -     | -     | -     | -
204                                   | done              | -     | -     | -     | -
200: {"subscription": "S1"}           | done              | -     | -     | -     | -
201: {"withdrawal_id": 1, "error": ""}| done              | -     | -     | -     | -
200: {"error": null, "errors": []}    | done              | -     | -     | -     | -
200: {"status": "ok", "code": 0}      | done              | -     | -     | -     | -
200: {"success": true}                | done              | -     | -     | -     | -
200: {"message": "Created"}           | done              | -     | -     | -     | -
200: <h1>Sign in</h1>                 | unknown           | -     | -     | -     | unknown
200: {"error": {"message": "no"}}     | unknown           | -     | -     | -     | unknown
200: {"error": "declined"}            | unknown           | -     | -     | -     | unknown
200: {"errors": ["declined"]}         | unknown           | -     | -     | -     | unknown
200: {"errors": {"seats": ["few"]}}   | unknown           | -     | -     | -     | unknown
200: {"error": true}                  | unknown           | -     | -     | -     | unknown
200: {"success": false}               | unknown           | -     | -     | -     | unknown
200: {"success": "false"}             | unknown           | -     | -     | -     | unknown
200: {"ok": 0}                        | unknown           | -     | -     | -     | unknown
200: {"status": "failed"}             | unknown           | -     | -     | -     | unknown
200: {"status": 402}                  | unknown           | -     | -     | -     | unknown
200: {"status_code": 500}             | unknown           | -     | -     | -     | unknown
200: {"status": "402"}                | unknown           | -     | -     | -     | unknown
200: {"STATUS": "KO"}                 | unknown           | -     | -     | -     | unknown
200: {"state": "declined"}            | unknown           | -     | -     | -     | unknown
200: {"declined": true}               | unknown           | -     | -     | -     | unknown
200: {"declined": false}              | done              | -     | -     | -     | -
200: {"error": 1}                     | unknown           | -     | -     | -     | unknown
200: {"error": "none"}                | done              | -     | -     | -     | -
200: {"errorMessage": "declined"}     | unknown           | -     | -     | -     | unknown
200: {"error_code": 0, "error": "OK"} | done              | -     | -     | -     | -
200: {"data": {"success": "0"}}       | unknown           | -     | -     | -     | unknown
200: {"response": {"result": {"ok": false}}}| unknown     | -     | -     | -     | unknown
200: {"data": {"success": true}}      | done              | -     | -     | -     | -
200: "error"                          | unknown           | -     | -     | -     | unknown
200: "done"                           | done              | -     | -     | -     | -
200: null                             | done              | -     | -     | -     | -
200: false                            | unknown           | -     | -     | -     | unknown
200: {"result": [{"na                 | unknown           | again | -     | -     | unknown
200: [1, 2                            | unknown           | again | -     | -     | unknown
100                                   | unknown           | -     | -     | -     | unknown
301                                   | unknown           | -     | -     | -     | unknown
302                                   | unknown           | -     | -     | -     | unknown
303                                   | unknown           | -     | -     | -     | unknown
304                                   | unknown           | -     | -     | -     | unknown
307                                   | unknown           | -     | -     | -     | unknown
308                                   | unknown           | -     | -     | -     | unknown
400                                   | refused           | -     | -     | -     | -
401                                   | refused           | -     | -     | -     | -
403                                   | refused           | -     | -     | -     | -
404                                   | refused           | -     | -     | -     | -
407                                   | refused           | -     | -     | -     | -
408                                   | unknown           | -     | -     | -     | unknown
409                                   | refused           | -     | -     | -     | -
422                                   | refused           | -     | -     | -     | -
429                                   | refused           | again | again | -     | -
429, 5                                | refused           | again | again | -     | -
500                                   | unknown           | again | -     | -     | unknown
500, 0                                | unknown           | again | -     | -     | unknown
501                                   | unknown           | -     | -     | -     | unknown
502                                   | unknown           | again | -     | -     | unknown
503                                   | unknown           | again | -     | -     | unknown
503, 0                                | unknown           | again | -     | -     | unknown
503, -1                               | unknown           | again | -     | -     | unknown
504                                   | unknown           | again | -     | -     | unknown
520                                   | unknown           | -     | -     | -     | unknown
600                                   | unknown           | -     | -     | -     | unknown
ECONNREFUSED connect                  | notSent connection| again | again | again | -
ECONNRESET connect                    | notSent connection| again | again | again | -
ETIMEDOUT connect                     | notSent connection| again | again | again | -
EHOSTUNREACH connect                  | notSent connection| again | again | again | -
ENETUNREACH connect                   | notSent connection| again | again | again | -
EADDRNOTAVAIL connect                 | notSent connection| again | again | again | -
ENOTFOUND getaddrinfo                 | notSent connection| again | again | again | -
EAI_AGAIN getaddrinfo                 | notSent connection| again | again | again | -
ENOTFOUND queryA                      | notSent connection| again | again | again | -
ECONNREFUSED                          | unknown           | again | -     | again | unknown
ECONNREFUSED read                     | unknown           | again | -     | again | unknown
EHOSTUNREACH                          | unknown           | again | -     | again | unknown
EHOSTUNREACH read                     | unknown           | again | -     | again | unknown
ENETUNREACH                           | unknown           | again | -     | again | unknown
ENETUNREACH read                      | unknown           | again | -     | again | unknown
EADDRNOTAVAIL read                    | unknown           | again | -     | again | unknown
ENOTFOUND                             | unknown           | again | -     | again | unknown
EAI_AGAIN                             | unknown           | again | -     | again | unknown
ECONNRESET                            | unknown           | again | -     | again | unknown
ECONNRESET read                       | unknown           | again | -     | again | unknown
ECONNRESET secured                    | unknown           | again | -     | again | unknown
ECONNRESET handshake                  | notSent connection| again | again | again | -
EPIPE write                           | unknown           | again | -     | again | unknown
EPROTO write                          | unknown           | again | -     | again | unknown
EPROTO write secured                  | unknown           | again | -     | again | unknown
EPROTO write handshake                | notSent tls       | -     | -     | -     | -
ERR_SSL_WRONG_VERSION_NUMBER secured  | unknown           | again | -     | again | unknown
ERR_SSL_WRONG_VERSION_NUMBER handshake| notSent tls       | -     | -     | -     | -
DEPTH_ZERO_SELF_SIGNED_CERT handshake | notSent tls       | -     | -     | -     | -
CERT_HAS_EXPIRED handshake            | notSent tls       | -     | -     | -     | -
ERR_TLS_CERT_ALTNAME_INVALID handshake| notSent tls       | -     | -     | -     | -
CERT_HAS_EXPIRED socketless           | notSent tls       | -     | -     | -     | -
CERT_HAS_EXPIRED                      | unknown           | again | -     | again | unknown
ECONNABORTED                          | unknown           | again | -     | again | unknown
ECONNABORTED secured                  | unknown           | again | -     | again | unknown
ECONNABORTED handshake                | notSent connection| again | again | again | -
ECONNABORTED socketless               | notSent connection| again | again | again | -
ETIMEDOUT                             | unknown           | again | -     | again | unknown
ETIMEDOUT read                        | unknown           | again | -     | again | unknown
ERR_CANCELED handshake                | notSent connection| again | again | again | -
ERR_CANCELED stopped                  | unknown           | -     | -     | -     | unknown
ERR_CANCELED handshake stopped        | notSent connection| -     | -     | -     | -
ERR_BAD_RESPONSE                      | unknown           | again | -     | again | unknown
HPE_INVALID_CONSTANT                  | unknown           | again | -     | again | unknown
Z_DATA_ERROR                          | unknown           | again | -     | again | unknown
ERR_INVALID_URL                       | notSent address   | -     | -     | -     | -
ERR_INVALID_PROTOCOL                  | notSent address   | -     | -     | -     | -
SOMETHING_NEW                         | unknown           | again | -     | again | unknown
-                                     | unknown           | again | -     | again | unknown
- socketless                          | notSent connection| again | again | again | -
ECONNREFUSED connect & ENETUNREACH connect | notSent connection| again | again | again | -
ECONNREFUSED connect & ECONNRESET read| unknown           | again | -     | again | unknown
ECONNREFUSED connect & ECONNREFUSED   | unknown           | again | -     | again | unknown
`;

describe('what came of a request', () => {
	const rows = TABLE.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split('|').map((cell) => cell.trim()));

	it.each(rows)('%s: %s', (outcome = '', verdict, ...consequences) => {
		const came = /^\d/.test(outcome) ? responded(outcome) : failed(outcome);
		const judged = verdictOn(WRITE, came);
		const again = [READ, WRITE, TOKEN].map((endpoint) =>
			mayRepeat(endpoint, verdictOn(endpoint, came)) ? 'again' : '-',
		);

		expect([judged.is, ...('proof' in judged ? [judged.proof] : [])].join(' ')).toBe(verdict);
		expect([...again, isOutcomeUnknown(WRITE, judged) ? 'unknown' : '-']).toEqual(consequences);
	});

	it('is what is inside of a response only where nothing is documented to be there', () => {
		const documented: Endpoint = { ...WRITE, response: { kind: 'object' } };
		const judge = (body: object) =>
			verdictOn(documented, responded(`200: ${JSON.stringify(body)}`)).is;

		expect(judge({ withdrawal_id: 1, error: 'pending', success: false })).toBe('done');
		expect(judge({ message: 'Declined', error: { code: 4 } })).toBe('unknown');
		expect(verdictOn(READ, responded('200: {"error": "none"}')).is).toBe('done');
	});

	it.each<[Endpoint['response'], string, string]>([
		[{ kind: 'object' }, '201', 'unknown'],
		[{ kind: 'object' }, '201: ["no"]', 'unknown'],
		[{ kind: 'object' }, '201: null', 'unknown'],
		[{ kind: 'object' }, '201: {}', 'done'],
		[{ kind: 'list', root: 'result' }, '200: {"result": []}', 'done'],
		[{ kind: 'list', root: 'result' }, '200: {"result": [{"error": "no"}]}', 'done'],
		[
			{ kind: 'list', root: 'result' },
			'200: {"result": [{"id": 1}], "error": "one is left"}',
			'done',
		],
		[{ kind: 'list', root: 'result' }, '200: {"result": [], "error": "none of them"}', 'unknown'],
		[
			{ kind: 'list', root: 'result' },
			'200: {"message": "Not yours", "success": false}',
			'unknown',
		],
		[{ kind: 'list', root: 'result' }, '200: {"result": ["no"]}', 'unknown'],
		[{ kind: 'list', root: 'result' }, '200: {"result": null}', 'unknown'],
		[{ kind: 'list', root: 'result' }, '204', 'unknown'],
	])('is unknown where a write is answered otherwise than documented: %j, %s', (...row) => {
		const [response, line, verdict] = row;

		expect(verdictOn({ ...WRITE, response }, responded(line)).is).toBe(verdict);
		expect(verdictOn({ ...READ, response }, responded(line)).is).toBe('done');
	});
});
