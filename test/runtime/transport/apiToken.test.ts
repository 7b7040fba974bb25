import fc from 'fast-check';
import { LiveChatPartnersApi } from '../../../credentials/LiveChatPartnersApi.credentials';
import { apiTokenOf } from '../../../nodes/LiveChatPartners/runtime/transport/apiToken';
import {
	PARTNER_URL,
	normalizeOrigin,
} from '../../../nodes/LiveChatPartners/runtime/transport/credential';
import { asItLooks } from '../../../nodes/LiveChatPartners/runtime/invisible';
import { TestNodeTypes } from '../../engine/nodeTypes';
import { underTest } from '../../engine/underTest';
import { Workflow } from 'n8n-workflow';

const node = underTest();
const TOKEN = 'sandbox-token-7f3kQ9vLw2Xb';

/** A token as it is pasted. */
const PASTED: Array<[string, string]> = [
	['as it is', TOKEN],
	['a blank in front', ` ${TOKEN}`],
	['a no-break space in front', `\u00a0${TOKEN}`],
	['a zero-width space at its end', `${TOKEN}\u200b`],
	['a left-to-right mark in front', `\u200e${TOKEN}`],
	['the mark of the byte order', `\ufeff${TOKEN}`],
	['a soft hyphen and a joiner inside', `${TOKEN.slice(0, 7)}\u00ad\u200d${TOKEN.slice(7)}`],
	['a line break inside', `${TOKEN.slice(0, 9)}\r\n${TOKEN.slice(9)}`],
	['a line separator at its end', `${TOKEN}\u2028`],
	['its scheme', `Bearer ${TOKEN}`],
	['its scheme in lower case', `bearer ${TOKEN}`],
	['its scheme in upper case, blanks and a tab', ` BEARER \t ${TOKEN} `],
	['its scheme and a no-break space', `Bearer\u00a0${TOKEN}`],
	['its scheme behind an invisible character', `\u200bBearer \u200b${TOKEN}`],
	['its scheme twice', `Bearer Bearer ${TOKEN}`],
	['the whole header', `Authorization: Bearer ${TOKEN}`],
];

describe('a token pasted with', () => {
	it.each(PASTED)('%s is sent put right, and masked', async (_, apiToken) => {
		expect(node.sandbox.apiToken).toBe(TOKEN);
		const account = { ...node.credentials.liveChatPartnersApi, apiToken };
		const around = { credentials: { liveChatPartnersApi: account } };
		const good = await node.run('earnings', 'get', {}, around);
		expect(good.error).toBeUndefined();
		expect(node.request().headers.authorization).toBe(`Bearer ${TOKEN}`);

		node.sandbox.fault({ act: 'echo' });
		const { error } = await node.run('withdrawal', 'create', { amount: 50 }, around);
		expect(error?.message).toContain('••••');
		expect(JSON.stringify([error, error?.message, error?.description])).not.toContain(TOKEN);
	});

	it.each(PASTED)('%s is put right in the test of the credential too', async (_, apiToken) => {
		const { headers } = await new LiveChatPartnersApi().authenticate(
			{ apiToken },
			{ url: '/v2/partners', headers: { Accept: 'text/plain' } },
		);
		expect(headers).toEqual({ Accept: 'text/plain', Authorization: `Bearer ${TOKEN}` });
	});
});

describe('a token', () => {
	it('that begins like a scheme is left alone', () => {
		expect(apiTokenOf({ apiToken: 'bearer-token-1' })).toBe('bearer-token-1');
		expect(apiTokenOf({ apiToken: 'BearerToken1' })).toBe('BearerToken1');
	});

	it.each([
		['', 'is empty'],
		['Bearer ', 'is empty'],
		['\u200b', 'is empty'],
		['tоken-with-a-cyrillic-letter', 'holds a character that no token has'],
	])('that cannot be one is refused and not repeated: %j', async (apiToken, complaint) => {
		const account = { ...node.credentials.liveChatPartnersApi, apiToken };
		const { error } = await node.run(
			'earnings',
			'get',
			{},
			{ credentials: { liveChatPartnersApi: account } },
		);
		expect(error?.message).toBe(`"API Token" of the credential ${complaint}`);
		expect(node.traffic()).toEqual([]);
	});
});

describe('the test of the credential', () => {
	const workflow = new Workflow({
		nodes: [],
		connections: {},
		active: false,
		nodeTypes: new TestNodeTypes(),
	});
	const { baseURL } = new LiveChatPartnersApi().test.request;

	/** Where the test of the credential asks: n8n resolves the expression with the values of the dialog. */
	function tested(baseUrl: string): unknown {
		const mock = {
			id: '',
			name: 'Mock',
			type: 'passThrough',
			typeVersion: 1,
			position: [0, 0] satisfies [number, number],
			parameters: {},
		};
		return workflow.expression.getSimpleParameterValue(mock, baseURL, 'internal', {
			$credentials: { baseUrl },
		});
	}

	it.each([
		['', PARTNER_URL],
		['https://api.test', 'https://api.test'],
		[' api.test/ ', 'https://api.test'],
		['\u200bhttps://api.test\u00ad/v2/partners/\ufeff', 'https://api.test'],
		['https://api.\ntest//', 'https://api.test'],
		['\u00a0http://127.0.0.1:81/proxy/V2/Partners', 'http://127.0.0.1:81/proxy'],
	])('asks where the node asks: %j', (typed, expected) => {
		expect(tested(typed)).toBe(expected);
		expect(normalizeOrigin('Base URL', asItLooks(typed), PARTNER_URL)).toBe(expected);
	});
});

describe('a text as it looks', () => {
	it('has nothing around it and nothing in it that is not seen', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const seen = asItLooks(text);
				expect(asItLooks(seen)).toBe(seen);
				expect(seen).not.toMatch(/[\p{Cc}\u200b\u200e\ufeff\u00ad\u2060\p{Zl}\p{Zp}]/u);
			}),
		);
	});

	it('keeps emoji of several signs, and joiners between letters', () => {
		for (const text of ['👩‍👧', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'می‌خواهم']) expect(asItLooks(text)).toBe(text);
	});
});
