import { harmsTwice } from './endpoint';
import type { Endpoint } from './endpoint';
import { Problem } from './problem';
import { isPutOff } from './retry';
import { serverMessage } from './serverMessage';
import type { NoAnswer, ServerAnswer } from './transport';

const ADVICE: Readonly<Record<number, string>> = {
	400: 'The API refused a value. Check the fields of the node.',
	401: 'Check the API token in the LiveChat Partners API credential. A token can be revoked in the Partner App.',
	403: 'The account behind the API token is not allowed to do this. Some methods are for affiliates, others for solution partners only.',
	404: 'Check the ID: it may be mistyped, belong to another product or to another partner.',
	409: 'The request contradicts what the account already holds.',
	429: 'The API asked to slow down, for longer than the retries lasted. Lower Options > Concurrency or raise Options > Max Retries.',
};

const RECURLY_ADVICE =
	'Check the card, and the Recurly base URL and public key in the LiveChat Partners API credential.';

/** A write whose answer is missing is never sent again, and this is what a person must know about it. */
const UNKNOWN_OUTCOME =
	'It is not known whether the request was carried out, so it was not sent again. Look at the account before you repeat it: a repeated write can be charged twice.';

const SERVER_TROUBLE = 'The server has a problem of its own. Try again later.';

function service(endpoint: Endpoint): string {
	return endpoint.origin === 'recurly' ? 'Recurly' : 'The Partner API';
}

/** A request that got no complete answer, as a problem. */
export function noAnswerProblem(endpoint: Endpoint, { reason, timedOut, code }: NoAnswer): Problem {
	if (reason === 'cancelled') return new Problem('The execution was stopped', { fromApi: true });
	if (reason === 'unsent') {
		return new Problem(`${service(endpoint)} cannot be reached`, {
			fromApi: true,
			description: `Nothing was sent (${code}). Check the base URL in the credential and the network of the n8n server.`,
		});
	}
	const outcomeUnknown = harmsTwice(endpoint);
	return new Problem(
		timedOut
			? `${service(endpoint)} did not answer in time`
			: `The connection to ${service(endpoint).replace('The', 'the')} broke before the answer was complete`,
		{
			fromApi: true,
			outcomeUnknown,
			description: outcomeUnknown
				? UNKNOWN_OUTCOME
				: timedOut
					? 'Raise Options > Timeout, or try again later.'
					: `Try again later (${code}).`,
		},
	);
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
function redirectHost(answer: ServerAnswer): string {
	const location = answer.headers.location ?? '';
	return URL.canParse(location) ? new URL(location).host : 'another address';
}

/**
 * An answer with any status but 2xx, as a problem: the server's words first, then what to do.
 * @param advice what the operation knows about a status
 */
export function refusalProblem(
	endpoint: Endpoint,
	answer: ServerAnswer,
	advice: Readonly<Record<number, string>> = {},
): Problem {
	const { status } = answer;
	if (status >= 300 && status < 400) {
		return new Problem(
			`${service(endpoint)} redirects to ${redirectHost(answer)}, which is not followed`,
			{
				fromApi: true,
				httpCode: status,
				description: `Following it would hand ${endpoint.origin === 'recurly' ? 'the card' : 'the API token'} to another host. Correct the base URL in the credential.`,
			},
		);
	}
	const outcomeUnknown = status >= 500 && harmsTwice(endpoint) && !isPutOff(answer);
	const todo = [
		adviceFor(endpoint, status, advice),
		outcomeUnknown ? UNKNOWN_OUTCOME : undefined,
	].filter((part) => part !== undefined);
	return new Problem(
		serverMessage(answer.text) ??
			`${service(endpoint)} answered with status ${status} and no explanation`,
		{
			fromApi: true,
			httpCode: status,
			outcomeUnknown,
			...(todo.length === 0 ? {} : { description: `${todo.join(' ')} (HTTP ${status})` }),
		},
	);
}

/** A successful answer that does not look as documented, as a problem. */
export function unexpectedAnswerProblem(
	endpoint: Endpoint,
	answer: ServerAnswer,
	expected: string,
): Problem {
	const outcomeUnknown = harmsTwice(endpoint);
	const words = answer.text.trimStart().startsWith('<') ? serverMessage(answer.text) : undefined;
	return new Problem(
		`${service(endpoint)} answered with something other than ${expected}${words === undefined ? '' : `: ${words}`}`,
		{
			fromApi: true,
			httpCode: answer.status,
			outcomeUnknown,
			description: outcomeUnknown
				? UNKNOWN_OUTCOME
				: 'A proxy or a sign-in page may stand between n8n and the API. Check the base URL in the credential.',
		},
	);
}
