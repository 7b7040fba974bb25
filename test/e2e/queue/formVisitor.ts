import { formLogin } from '../examples/exampleCredentials';
import { isObject, stringAt } from '../json';
import { until } from './until';

const { username, password } = formLogin;
const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** What a person who fills in the form of the example sees at last. */
export interface Visit {
	licenseId: string;
	/** The title and the text of the last page, or the state of the execution where it has none. */
	page: string;
}

/** The text of a response. Throws where it is no success. */
async function textOf(response: Response): Promise<string> {
	const text = await response.text();
	if (!response.ok)
		throw new Error(`${response.url} answered ${response.status}: ${readable(text)}`);
	return text;
}

/** The page as a person reads it, without what only the browser reads. */
function readable(html: string): string {
	return html
		.replace(/<(script|style)[^]*?<\/\1>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Waits, as the script of the form does, until the next page is there or the execution has ended. */
async function statusOf(waitingUrl: URL): Promise<string> {
	const statusUrl = new URL(waitingUrl);
	statusUrl.pathname += '/n8n-execution-status';
	return await until('next page of a form', async () => {
		const response = await fetch(statusUrl);
		// With the data of an execution whose worker died, n8n throws away what the link is checked by.
		if (response.status === 401) return 'error';
		const status = await textOf(response);
		return !['new', 'running', 'waiting'].includes(status) && status;
	});
}

/**
 * Fills in the form of the example for a license by the requests that a browser sends, without the
 * browser: a dozen of those would take the machine from the n8n under test. Throws where a request
 * fails and where no next page comes.
 */
export async function fillIn(licenseId: string, webhookUrl: string): Promise<Visit> {
	const url = `${webhookUrl}/form/livechat-subscription`;
	const form = await textOf(await fetch(url, { headers: { authorization } }));
	const token = /authToken = '([^']+)'/.exec(form)?.[1];
	if (token === undefined) throw new Error(`The form has no token: ${readable(form)}`);

	const body = new FormData();
	for (const [index, value] of [licenseId, 'LiveChat', 'Team', '5', 'Annual'].entries()) {
		body.set(`field-${index}`, value);
	}
	const sent = await fetch(url, {
		method: 'POST',
		headers: { authorization, 'x-auth-token': token },
		body,
	});
	const answer: unknown = JSON.parse(await textOf(sent));
	if (!isObject(answer)) throw new Error(`The form was answered ${JSON.stringify(answer)}`);
	const waitingUrl = new URL(stringAt(answer, 'formWaitingUrl', 'The answer to a form'));
	const status = await statusOf(waitingUrl);
	if (status !== 'form-waiting') return { licenseId, page: status };

	const page = await textOf(await fetch(waitingUrl));
	// The script of the last page tells n8n that it is shown; then the execution ends.
	await textOf(await fetch(waitingUrl, { method: 'POST' }));
	return { licenseId, page: readable(page) };
}
