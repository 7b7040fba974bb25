/**
 * n8n opens its log when it is loaded, so this file needs an n8n of its own.
 * @jest-environment node
 */
import { debugLog } from './debugLog';
import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import { STORED_CARD, underTest } from '../engine/underTest';
import { byId, order } from '../resources/subscriptionFixtures';
import { LICENSES, SPARE_API_TOKEN, type Fault } from '../sandbox';
import { addressesOf, everythingIn, keptOf, leaks } from './leaks';

const node = underTest();

const NUMBER = '378282246310005';
const GROUPED = '3782-822463-10005';
const VERIFICATION = '7390';
/** The token that Recurly's stand-in gives where the test answers in its place. */
const TOKEN = 'C12ibIjbXbqSAhKjxQTkEw';

/** True where the operation sends a card. */
const hasCard = (what: string) => / card/.test(what);

/** What a server may write back of what it was sent, under any name and in any spelling. */
const echoed = (what: string): IDataObject => ({
	...(hasCard(what) ? echoedCard : {}),
	nested: JSON.stringify({ body: JSON.stringify({ password: node.sandbox.partnerPassword }) }),
	headers: { authorization: `Bearer ${node.sandbox.apiToken}` },
});

const echoedCard: IDataObject = {
	type: 'credit_card',
	number: NUMBER,
	[`n ${GROUPED}`]: [`Card 3782 8224 6310 005, value ${VERIFICATION}`, Number(NUMBER)],
	verification_value: Number(VERIFICATION),
	form: `number=3782+822463+10005&verification_value=${VERIFICATION}`,
	address: `/x?card=3782%20822463%2010005%26value%3D${VERIFICATION}`,
};

/** The card comes out of the input item, where the person put it. */
const ITEM = { card: GROUPED, value: VERIFICATION, token: TOKEN };
const fromItem: INodeParameters = {
	...STORED_CARD,
	paymentSource: 'card',
	cardNumber: '={{ $json.card }}',
	verificationValue: '={{ $json.value }}',
};
const storedCard = { ...STORED_CARD, cardNumber: GROUPED, verificationValue: VERIFICATION };

const paying: Record<string, INodeParameters> = {
	'the stored card': { paymentSource: 'storedCard' },
	'the stored card by GET': { paymentSource: 'storedCard', options: { recurlyMethod: 'get' } },
	'a card in the node': fromItem,
	'a card in the node by GET': { ...fromItem, options: { recurlyMethod: 'get' } },
	'a token': { paymentSource: 'token', token: '={{ $json.token }}' },
};

const trial = byId(LICENSES.livechatTrial);
const paid = byId(LICENSES.livechatPaid);

type Row = [what: string, resource: string, operation: string, parameters: INodeParameters];

const OPERATIONS: Row[] = [
	...Object.entries(paying).flatMap(([how, card]): Row[] => [
		[`create with ${how}`, 'subscription', 'create', { ...trial, ...order, ...card }],
		[`updateBilling with ${how}`, 'subscription', 'updateBilling', { ...paid, ...card }],
		...(how === 'a token'
			? []
			: [[`tokenizeCard with ${how}`, 'subscription', 'tokenizeCard', card] satisfies Row]),
	]),
	['update', 'subscription', 'update', { ...paid, updateFields: order }],
	['close', 'subscription', 'close', paid],
	['create a token', 'apiToken', 'create', { label: 'Third' }],
	['list tokens', 'apiToken', 'getAll', { returnAll: true }],
	['revoke a token', 'apiToken', 'revoke', { tokenId: String(SPARE_API_TOKEN.id) }],
];

const recurly = { host: 'recurly', times: Infinity } as const;
const partner = { host: 'partner', times: Infinity } as const;

const FAULTS: Record<string, (what: string) => Fault[]> = {
	'nothing wrong': () => [],
	'Recurly echoes the request': () => [{ ...recurly, act: 'echo' }],
	'the API echoes the request': () => [{ ...partner, act: 'echo' }],
	'Recurly echoes in a success': (what) => [
		{ ...recurly, act: { status: 200, body: { ...echoed(what), id: TOKEN } } },
	],
	'Recurly echoes in a failure with status 200': (what) => [
		{
			...recurly,
			act: { status: 200, body: { error: { message: JSON.stringify(echoed(what)) } } },
		},
	],
	'the API echoes in a success': (what) => [
		{ ...partner, act: { status: 200, body: { ...echoed(what), result: [echoed(what)] } } },
	],
	'the API echoes in HTML': (what) => [
		{
			...partner,
			act: {
				status: 500,
				contentType: 'text/html',
				body: `<h1>Failed</h1> for ${JSON.stringify(echoed(what)).replaceAll('"', '&quot;')}`,
			},
		},
	],
	'the API echoes in its plain words': (what) => [
		{ ...partner, act: { status: 400, body: JSON.stringify(echoed(what)).slice(1) } },
	],
	'connections break': () => [
		{ ...partner, act: 'resetAfter' },
		{ ...recurly, times: 1, act: 'resetBefore' },
	],
	'both redirect': () => [
		{ ...partner, act: { redirect: `http://127.0.0.1:1/?t=${node.sandbox.apiToken}` } },
		{ ...recurly, act: { redirect: `http://127.0.0.1:1/token?number=${NUMBER}` } },
	],
};

/** The Recurly tokens that were made or written down in this test. */
function recurlyTokens(): Record<string, string> {
	const made = node.sandbox.state.recurlyTokens.map(({ id }) => id);
	return Object.fromEntries([TOKEN, ...made].map((id) => [`Recurly token ${id}`, id]));
}

/** Those of all tests, for the search in the log. */
const everyToken: Record<string, string> = {};

/**
 * Everything that must be nowhere. A card is a secret of those operations that have one. A verification
 * value in a successful answer of the Partner API, which never gets one, is a number like any other.
 */
function secrets(what: string, operation: string, fault = ''): Record<string, string> {
	const byChance = fault === 'the API echoes in a success';
	return {
		...(hasCard(what) ? { 'card number': NUMBER } : {}),
		...(hasCard(what) && !byChance ? { 'verification value': VERIFICATION } : {}),
		'API token': node.sandbox.apiToken,
		'partner password': node.sandbox.partnerPassword,
		...(operation === 'tokenizeCard' ? {} : recurlyTokens()),
	};
}

beforeEach(() => {
	node.sandbox.state.recurlyTokens.push({ id: TOKEN, createdAt: new Date(), last4: '0005' });
});

describe('a search for secrets after', () => {
	describe.each(Object.keys(FAULTS))('%s', (fault) => {
		it.each(OPERATIONS)('%s (%s)', async (what, resource, operation, parameters) => {
			for (const planned of FAULTS[fault]?.(what) ?? []) node.sandbox.fault(planned);
			const options =
				typeof parameters.options === 'object' && !Array.isArray(parameters.options)
					? parameters.options
					: {};
			const fromInput = /in the node|a token$/.test(what) && resource === 'subscription';
			const settings: OnError[] = fromInput
				? ['stopWorkflow', 'continueRegularOutput']
				: ['stopWorkflow', 'continueErrorOutput'];
			for (const onError of settings) {
				const outcome = await node.run(
					resource,
					operation,
					{ ...parameters, options: { ...options, maxRetries: 0 } },
					{
						credentials: { ...node.credentials, liveChatPartnersCardApi: storedCard },
						onError,
						// What n8n keeps of an item that a person filled with a card is the person's own.
						...(fromInput ? { items: [ITEM] } : {}),
					},
				);
				const kept = fromInput ? keptOf(outcome) : everythingIn(outcome.run);
				expect(leaks(kept, secrets(what, operation, fault))).toEqual([]);
			}
			Object.assign(everyToken, recurlyTokens());
			const inUrl = what.endsWith('by GET')
				? { 'API token': node.sandbox.apiToken }
				: { ...secrets(what, operation), ...recurlyTokens() };
			expect(leaks(addressesOf(node.sandbox.requests), inUrl)).toEqual([]);
			for (const { host, headers } of node.sandbox.requests) {
				if (host === 'recurly') expect(headers.authorization).toBeUndefined();
			}
		});
	});
});

describe('the search itself', () => {
	it.each<[string, string, string[]]>([
		['as it is', `x ${NUMBER} y`, ['card number']],
		['in groups', '3782 822463 10005', ['card number']],
		['with dashes', GROUPED, ['card number']],
		['URL-encoded', `%33${NUMBER.slice(1)} 3782%20822463%2010005`, ['card number']],
		['escaped in JSON', String.raw`\u0037390`, ['verification value']],
		['inside of another number', '117390', []],
	])('finds a secret %s', (_, text, found) => {
		expect(leaks(text, { 'card number': NUMBER, 'verification value': VERIFICATION })).toEqual(
			found,
		);
	});
});

describe('the log of n8n', () => {
	it('holds no secret, down to the level of debugging', async () => {
		const log = await debugLog();
		expect(log).toContain('Start executing node');
		expect(Object.keys(everyToken).length).toBeGreaterThan(OPERATIONS.length);
		const all = { ...secrets('a card', 'tokenizeCard'), ...everyToken };
		expect(leaks(log, all)).toEqual([]);
	}, 30_000);
});
