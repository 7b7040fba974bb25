import { isObject } from './json';

/** Any id will do, but it has to stay the same: n8n ties the session to it. */
const browserId = 'end-to-end';

/** Who owns the n8n under test; to log in with a browser as well. */
export const owner = {
	email: 'owner@example.com',
	firstName: 'End',
	lastName: 'To End',
	password: 'End-to-end-1',
};

/** n8n's REST API as its own editor uses it, logged in as the owner. */
export class N8nApi {
	private cookie = '';

	constructor(private readonly url: string) {}

	/** Creates the owner of a new n8n, or logs in to one that has an owner. Throws when neither works. */
	async login(): Promise<void> {
		const setup = await this.send('POST', '/rest/owner/setup', owner);
		const answer = setup.ok
			? setup
			: await this.send('POST', '/rest/login', {
					emailOrLdapLoginId: owner.email,
					password: owner.password,
				});
		if (!answer.ok) throw new Error(`n8n login answered ${answer.status}: ${await answer.text()}`);
		this.cookie = answer.headers
			.getSetCookie()
			.map((line) => line.split(';')[0])
			.join('; ');
	}

	/**
	 * Sends a request and gives back the `data` of the answer. Throws when n8n
	 * answers with anything but success and JSON.
	 */
	async request(method: string, path: string, body?: object): Promise<unknown> {
		const response = await this.send(method, path, body);
		const text = await response.text();
		if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
		const answer: unknown = JSON.parse(text);
		return isObject(answer) && 'data' in answer ? answer.data : answer;
	}

	private async send(method: string, path: string, body?: object): Promise<Response> {
		return await fetch(`${this.url}${path}`, {
			method,
			headers: {
				'browser-id': browserId,
				'content-type': 'application/json',
				...(this.cookie ? { cookie: this.cookie } : {}),
			},
			body: body && JSON.stringify(body),
		});
	}
}
