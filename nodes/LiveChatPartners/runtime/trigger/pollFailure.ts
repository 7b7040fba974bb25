import { Problem } from '../problem';

/**
 * True for a failure that goes away by itself: no answer, a server in trouble, a rate limit, or an
 * answer that is not the API's, as a proxy or a maintenance page gives it.
 */
export function isTransient(thrown: unknown): boolean {
	if (!(thrown instanceof Problem) || thrown.details.fromApi !== true) return false;
	const { httpCode } = thrown.details;
	if (httpCode === undefined || httpCode < 300 || httpCode >= 500) return true;
	return httpCode === 408 || httpCode === 429;
}

/**
 * A refused token in words that stand alone: where a workflow cannot be activated, n8n shows the
 * message of the error and not its description.
 */
export function withRefusedToken(thrown: unknown): unknown {
	if (!(thrown instanceof Problem) || thrown.details.httpCode !== 401) return thrown;
	return new Problem(`${thrown.message} (401: the API token was refused)`, thrown.details);
}
