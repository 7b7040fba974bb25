import { STORED_CARD } from '../../engine/underTest';
import { COUPONS, LICENSES, TEST_CARDS, startSandbox, type Sandbox } from '../../sandbox';
import { Browser } from '../browser';
import { cardCredential, storeCredentials } from '../examples/exampleCredentials';
import { N8nApplication } from '../n8nApplication';
import type { N8nServer } from '../n8nServer';
import { buildSubscription } from './buildSubscription';
import { Editor } from './editor';

let sandbox: Sandbox;
let n8n: N8nApplication;
let server: N8nServer;
let browser: Browser;
let editor: Editor;
let cardId: string | undefined;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await N8nApplication.install();
	server = await n8n.start();
	cardId = (await storeCredentials(server, sandbox)).get(cardCredential.type);
	browser = await Browser.open({ size: { width: 1440, height: 1000 } });
	editor = await Editor.open(browser, server.url);
});
beforeEach(() => sandbox.reset());
afterAll(async () => {
	await browser?.close();
	await n8n?.remove();
	await sandbox?.close();
});

const { id: licenseId } = LICENSES.livechatTrial;

function subscriptions() {
	return sandbox.state.licenses.filter(({ subscription }) => subscription !== undefined);
}

function writes(): string[] {
	return sandbox.requests
		.filter(({ method }) => method !== 'GET')
		.map(({ method, path }) => `${method} ${path.replace('/v2/partners', '')}`);
}

describe('a credential in its dialog', () => {
	it('says why a wrong token is refused, and accepts the right one', async () => {
		const dialog = await editor.newCredential('LiveChat Partners API');
		expect(await dialog.text()).toContain('Create one in the Partner App');
		expect(await dialog.shows('baseUrl')).toBe(false);

		await dialog.turnOn('otherAddresses');
		await dialog.fill({
			apiToken: 'not-the-token',
			baseUrl: sandbox.partnerUrl,
			recurlyBaseUrl: sandbox.recurlyUrl,
		});
		const refusal = await dialog.saveRefused();
		expect(refusal).toContain('Couldn’t connect with these settings');
		expect(refusal).toContain('The Partner API refuses the API token.');
		expect(refusal).toContain('create one in the Partner App');

		await dialog.fill({ apiToken: sandbox.apiToken });
		expect(await dialog.saveAccepted()).toContain('Connection tested successfully');
		// The editor may test a refused credential more than once.
		const statuses = new Set(sandbox.requests.map(({ status }) => status));
		expect([...statuses]).toEqual([401, 200]);
	});

	it("shows Recurly's words for a declined card, and accepts a good one", async () => {
		const dialog = await editor.newCredential('LiveChat Partners Card API');
		const { country, ...lines } = STORED_CARD;
		expect(country).toBe('US');
		expect(await dialog.text()).toContain('PCI DSS 3.3.1.2');
		await dialog.turnOn('otherAddresses');
		await dialog.fill({
			...lines,
			cardNumber: TEST_CARDS.declined,
			recurlyBaseUrl: sandbox.recurlyUrl,
		});
		expect(await dialog.saveRefused()).toContain('"Card Number": Your card was declined');

		await dialog.fill({ cardNumber: TEST_CARDS.accepted });
		expect(await dialog.saveAccepted()).toContain('Connection tested successfully');
		expect(sandbox.requests.every(({ host }) => host === 'recurly')).toBe(true);
	});
});

describe('the search for a node', () => {
	it('finds LiveChat Partners by what people think of, before everything else', async () => {
		const creator = await editor.newManualWorkflow();
		const first: Record<string, string | undefined> = {};
		for (const word of ['livechat', 'partner', 'commission', 'recurly'])
			[first[word]] = await creator.search(word);

		expect(first).toEqual({
			livechat: 'LiveChat Partners',
			partner: 'LiveChat Partners',
			commission: 'LiveChat Partners',
			recurly: 'LiveChat Partners',
		});
		expect(await creator.descriptionOf('LiveChat Partners')).toMatch(/^Work with earnings/);
	});
});

describe('a subscription built by hand', () => {
	it('asks for the credentials first, and for no product of a license from the list', async () => {
		const panel = await buildSubscription(editor);

		expect(await panel.labels()).toEqual([
			'Partner API',
			'Credential for Stored Card',
			'Resource',
			'Operation',
			'License',
			'Plan',
			'Billing Cycle',
			'Seats',
			'Payment Source',
			'Options',
		]);
	});

	it('creates exactly one, shows it, and says why a second one is refused', async () => {
		const before = subscriptions().length;
		const panel = await buildSubscription(editor);
		await panel.execute();

		expect(await panel.rows()).toEqual([
			{
				success: 'true',
				license_id: licenseId,
				product: 'livechat',
				plan: 'team',
				billing_cycle: 'annual',
				seats: '3',
			},
		]);
		expect(subscriptions()).toHaveLength(before + 1);
		expect(subscriptions().find(({ id }) => id === licenseId)).toMatchObject({
			product: 'livechat',
			subscription: { plan: 'team', billingCycle: 'annual', seats: 3 },
		});
		const create = `POST /solutions/licenses/livechat/${licenseId}/subscription`;
		expect(writes()).toEqual(['POST /js/v1/token', create]);

		await panel.execute();
		expect(await panel.error()).toEqual({
			message: `License ${licenseId} (LiveChat): Subscription already exists`,
			description:
				'The license already has a subscription. Use Update to change it, or set Options > If Exists to Return the Existing One. (HTTP 409)',
		});
		expect(subscriptions()).toHaveLength(before + 1);
	});

	it('says that a declined card was not charged', async () => {
		await payWith(TEST_CARDS.declined);
		const panel = await buildSubscription(editor);
		await panel.execute().finally(async () => await payWith(TEST_CARDS.accepted));

		const { message, description } = await panel.error();
		expect(message).toBe('"Card Number": Your card was declined');
		expect(description).toContain('Recurly refused the card');
		expect(description).toContain('Nothing was charged');
		expect(writes()).toEqual(['POST /js/v1/token']);
		expect(subscriptions().map(({ id }) => id)).not.toContain(licenseId);
	});

	async function payWith(cardNumber: string): Promise<void> {
		const data = { ...cardCredential.data, cardNumber };
		await server.api.request('PATCH', `/rest/credentials/${cardId}`, { ...cardCredential, data });
	}
});

it('creates a campaign with a coupon from the list', async () => {
	const panel = await editor.newNode('Create a campaign');
	await panel.chooseCredential('Partner API', 'LiveChat Partners account');
	await panel.choose('product', 'ChatBot');
	await panel.fill('campaignName', 'Autumn Letter');
	await panel.fill('link', 'https://www.chatbot.com/features/');
	const { label, id } = COUPONS.firstPayment;
	expect(await panel.search('couponId', '30%')).toEqual([label]);
	await panel.pick(label);
	await panel.execute();

	expect(await panel.rows()).toMatchObject([{ name: 'Autumn Letter', product: 'chatbot' }]);
	expect(sandbox.state.campaigns.filter(({ name }) => name === 'Autumn Letter')).toMatchObject([
		{ product: 'chatbot', coupon: { id } },
	]);
});

it('fetches a test event of the trigger, which is the latest row', async () => {
	const panel = await editor.newTrigger('On new solution license');
	await panel.chooseCredential('Credential', 'LiveChat Partners account');
	await panel.execute();

	const [latest] = sandbox.state.licenses.toSorted(
		(a, b) => b.createdAt.getTime() - a.createdAt.getTime(),
	);
	const [row, ...others] = await panel.rows();
	expect(others).toEqual([]);
	expect(row?.event).toBe('newSolutionLicense');
	expect(row?.after).toContain(latest?.id);
	expect(row?.after).toContain(latest?.clientEmail);
});
