import { Problem } from '../problem';
import type { Endpoint } from './endpoint';
import type { HttpResponse } from './request';
import { serverMessage } from './serverMessage';

/** Headers that only a proxy sends. */
const OF_A_PROXY = ['proxy-authenticate', 'proxy-agent', 'proxy-connection', 'x-squid-error'];

function isPage({ headers, text }: HttpResponse): boolean {
	return text.trimStart().startsWith('<') || /^text\/html\b/i.test(headers['content-type'] ?? '');
}

/**
 * True for a refusal that does not come from the API: 407 is for proxies only, and the API refuses in JSON. A proxy's
 * refusal of CONNECT looks the same: n8n hands it over like an answer.
 * https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8
 */
export function isProxyRefusal(response: HttpResponse): boolean {
	if (response.status === 407) return true;
	return (
		response.status === 403 &&
		(isPage(response) || OF_A_PROXY.some((name) => response.headers[name] !== undefined))
	);
}

/** The refusal of a proxy, as a problem: nothing reached the API. */
export function proxyProblem({ origin }: Endpoint, response: HttpResponse): Problem {
	const api = origin === 'recurly' ? 'Recurly' : 'the Partner API';
	const words = serverMessage(response.text);
	const todo =
		response.status === 407
			? 'The proxy requires a user name and a password. Set them in HTTPS_PROXY or HTTP_PROXY of the n8n server.'
			: `Let the proxy or firewall of the n8n server pass requests to ${api}, or take its host out of the proxy with NO_PROXY.`;
	return new Problem(
		`A proxy between n8n and ${api} refused the request${words === undefined ? '' : `: ${words}`}`,
		{
			fromApi: true,
			httpCode: response.status,
			description: `The refusal does not come from ${api}. ${todo} (HTTP ${response.status})`,
		},
	);
}
