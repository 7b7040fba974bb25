import type { Endpoint } from './endpoint';
import { Problem } from '../problem';
import { isProxyRefusal, proxyProblem } from './proxyRefusal';
import { isRefusalInside } from './refusalInside';
import type { HttpResponse, NoResponse, NotSent, Outcome, RequestValues } from './request';
import { whenToComeBack } from './retryAfter';
import { serverMessage } from './serverMessage';
import { misfit } from './shape';
import { isLikeJson, isOutcomeUnknown } from './verdict';
import type { Judged } from './verdict';

const ADVICE: Readonly<Record<number, string>> = {
	400: 'The API refused a value. Check the fields of the node.',
	401: 'Check the API token in the LiveChat Partners API credential. A token can be revoked in the Partner App.',
	403: 'The account behind the API token is not allowed to do this. Some methods are for affiliates, others for solution partners only.',
	404: 'Check the ID: it may be mistyped, belong to another product or to another partner.',
	408: 'The request took too long on its way. Try again later.',
	409: 'The request contradicts what the account already holds.',
	429: 'The API asked to slow down, for longer than the retries lasted. Lower Options > Concurrency or raise Options > Max Retries.',
};

const RECURLY_ADVICE =
	'Check the card, and the Recurly base URL and public key in the LiveChat Partners API credential.';

/** A write whose answer is missing is never sent again, and this is what a person must know about it. */
const UNKNOWN_OUTCOME =
	'It is not known whether the request was carried out, so it was not sent again. Look at the account before you repeat it: a repeated write can be charged twice.';

const REFUSED_INSIDE =
	'The status of the answer says that it worked, but the body says that it did not.';

const SERVER_TROUBLE = 'The server has a problem of its own. Try again later.';

function service(endpoint: Endpoint): string {
	return endpoint.origin === 'recurly' ? 'Recurly' : 'The Partner API';
}

/** What to do where nothing was sent, by its proof. */
const UNSENT_ADVICE: Readonly<Record<Exclude<NotSent, 'stopped'>, string>> = {
	connection: 'Check the base URL in the credential and the network of the n8n server.',
	tls: 'The secure connection failed: the certificate is not accepted, or the address does not speak HTTPS. Check the base URL in the credential. If the certificate comes from your own authority, name that authority in NODE_EXTRA_CA_CERTS of the n8n server.',
	address:
		'An address is not valid. Check the base URL in the credential, and the proxy of the n8n server (HTTPS_PROXY, HTTP_PROXY, ALL_PROXY).',
};

/** What became of the connection, as the message of an error. */
function lostMessage(endpoint: Endpoint, { stopped, timedOut }: NoResponse): string {
	if (stopped) return 'The execution was stopped while a request was under way';
	return timedOut
		? `${service(endpoint)} did not answer in time`
		: `The connection to ${service(endpoint).replace('The', 'the')} broke before the answer was complete`;
}

function noResponseProblem(
	endpoint: Endpoint,
	response: NoResponse,
	outcomeUnknown: boolean,
): Problem {
	const { notSent, timedOut, code } = response;
	if (notSent === 'stopped')
		return new Problem('The execution was stopped', {
			fromApi: true,
			description: 'Nothing was sent.',
		});
	if (notSent) {
		return new Problem(`${service(endpoint)} cannot be reached`, {
			fromApi: true,
			description: `Nothing was sent (${code}). ${UNSENT_ADVICE[notSent]}`,
		});
	}
	const later = timedOut
		? 'Raise Options > Timeout, or try again later.'
		: `Try again later (${code}).`;
	return new Problem(lostMessage(endpoint, response), {
		fromApi: true,
		outcomeUnknown,
		description: outcomeUnknown ? UNKNOWN_OUTCOME : later,
	});
}

/** What to do about a refusal. What the operation knows is about the Partner API, not about Recurly. */
function adviceFor(
	{ origin }: Endpoint,
	status: number,
	advice: Readonly<Record<number, string>>,
): string | undefined {
	const general = status >= 500 ? SERVER_TROUBLE : ADVICE[status];
	if (origin !== 'recurly') return advice[status] ?? general;
	return `${status >= 500 || status === 429 ? 'Try again later.' : RECURLY_ADVICE} Nothing was charged.`;
}

/** Where a redirect points, without the query, which may hold what was sent. */
function redirectHost(response: HttpResponse): string {
	const location = response.headers.location ?? '';
	return URL.canParse(location) ? new URL(location).host : 'another address';
}

/** A response that is no success, as a problem: the server's words first, then what to do. */
function refusalProblem(
	endpoint: Endpoint,
	response: HttpResponse,
	outcomeUnknown: boolean,
	advice: Readonly<Record<number, string>>,
): Problem {
	const { status } = response;
	const unknown = outcomeUnknown ? [UNKNOWN_OUTCOME] : [];
	if (status >= 300 && status < 400) {
		const why = `Following it would hand ${endpoint.origin === 'recurly' ? 'the card' : 'the API token'} to another host. Correct the base URL in the credential.`;
		return new Problem(
			`${service(endpoint)} redirects to ${redirectHost(response)}, which is not followed`,
			{
				fromApi: true,
				httpCode: status,
				outcomeUnknown,
				description: [why, ...unknown].join(' '),
			},
		);
	}
	if (isProxyRefusal(response)) return proxyProblem(endpoint, response);
	const inside = isRefusalInside(endpoint, response) ? REFUSED_INSIDE : undefined;
	const todo = inside ?? whenToComeBack(response) ?? adviceFor(endpoint, status, advice);
	const parts = [...(todo === undefined ? [] : [todo]), ...unknown];
	return new Problem(
		serverMessage(response.text) ??
			`${service(endpoint)} answered with status ${status} and no explanation`,
		{
			fromApi: true,
			httpCode: status,
			outcomeUnknown,
			...(parts.length === 0 ? {} : { description: `${parts.join(' ')} (HTTP ${status})` }),
		},
	);
}

/** A response that breaks off in the middle, as a problem. */
function incompleteProblem(
	endpoint: Endpoint,
	{ status }: HttpResponse,
	outcomeUnknown: boolean,
): Problem {
	return new Problem(
		`The answer of ${service(endpoint).replace('The', 'the')} is incomplete: its JSON breaks off`,
		{
			fromApi: true,
			httpCode: status,
			outcomeUnknown,
			description: outcomeUnknown ? UNKNOWN_OUTCOME : 'Try again later.',
		},
	);
}

/** What a person can be told about a request beside its outcome. */
export interface RequestDetails {
	/** What the operation knows about a status. */
	advice?: Readonly<Record<number, string>>;
	/** The values in the path. */
	path?: RequestValues['path'];
}

/** True where a failure is about what was asked, and not about the account, its pace, a proxy or the connection. */
function isAboutRequest(outcome: Outcome): boolean {
	if (!outcome.arrived) return outcome.notSent === undefined;
	const { status } = outcome;
	if ((status >= 300 && status < 400) || status === 401 || status === 429) return false;
	return !isProxyRefusal(outcome);
}

/** What the API does not find, where it says nothing else. */
function missingIn(outcome: Outcome): { missing?: string } {
	if (!outcome.arrived) return {};
	const words = serverMessage(outcome.text);
	if (words === undefined) return outcome.status === 404 ? { missing: '' } : {};
	const found = /^(?:(?:\w+ )?(\w+) )?not found\W*$/i.exec(words);
	return found ? { missing: found[1] ?? '' } : {};
}

function problemWith(
	endpoint: Endpoint,
	{ outcome, verdict }: Judged,
	advice: Readonly<Record<number, string>>,
): Problem {
	const outcomeUnknown = isOutcomeUnknown(endpoint, verdict);
	if (!outcome.arrived) return noResponseProblem(endpoint, outcome, outcomeUnknown);
	const { status, text } = outcome;
	if (status < 200 || status > 299 || isRefusalInside(endpoint, outcome))
		return refusalProblem(endpoint, outcome, outcomeUnknown, advice);
	const expected = misfit(endpoint, outcome) ?? 'JSON';
	return expected === 'JSON' && isLikeJson(text)
		? incompleteProblem(endpoint, outcome, outcomeUnknown)
		: unexpectedResponseProblem(endpoint, outcome, expected, outcomeUnknown);
}

/**
 * What a request failed with, as a problem.
 * @param judged any verdict but `done`
 */
export function failureProblem(
	endpoint: Endpoint,
	judged: Judged,
	{ advice = {}, path }: RequestDetails = {},
): Problem {
	const { message, details } = problemWith(endpoint, judged, advice);
	const about =
		path && isAboutRequest(judged.outcome) ? { path, ...missingIn(judged.outcome) } : {};
	return new Problem(message, { ...details, ...about });
}

/**
 * A successful answer that does not look as documented, as a problem.
 * @param outcomeUnknown what the verdict says; false for a read
 */
export function unexpectedResponseProblem(
	endpoint: Endpoint,
	response: HttpResponse,
	expected: string,
	outcomeUnknown = false,
): Problem {
	const words = response.text.trimStart().startsWith('<')
		? serverMessage(response.text)
		: undefined;
	return new Problem(
		`${service(endpoint)} answered with something other than ${expected}${words === undefined ? '' : `: ${words}`}`,
		{
			fromApi: true,
			httpCode: response.status,
			outcomeUnknown,
			description: outcomeUnknown
				? UNKNOWN_OUTCOME
				: 'A proxy or a sign-in page may stand between n8n and the API. Check the base URL in the credential.',
		},
	);
}
