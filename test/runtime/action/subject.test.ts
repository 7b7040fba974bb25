import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../../engine/underTest';
import { CAMPAIGNS, type Fault } from '../../sandbox';

const node = underTest();

const locator = (value: string): INodeParameters => ({ __rl: true, mode: 'id', value });

const invoice = { licenseId: locator('L1'), invoiceNo: '7' };

/** The error of an operation that is refused so. */
async function refused(act: Fault['act'], parameters: INodeParameters, [resource, name]: string[]) {
	node.sandbox.fault({ act, times: Infinity });
	const options = { maxRetries: 0 };
	const around = { ...parameters, options };
	const { error } = await node.run(resource ?? '', name ?? '', around);
	return error?.message;
}

const says = (message: string, status = 400) => ({ status, body: { message } });
const ofLicense = ['license', 'get'];
const ofInvoice = ['license', 'downloadInvoice'];
const license = { product: 'livechat', licenseId: locator('999') };

describe('a failure of a request says what the request was about', () => {
	it.each<[string, Fault['act'], INodeParameters, string[], string]>([
		[
			'that it is not there',
			says('Not found'),
			license,
			ofLicense,
			'License 999 (LiveChat) not found',
		],
		[
			'that it is not there, where the server has no words',
			{ status: 404, body: {} },
			license,
			ofLicense,
			'License 999 (LiveChat) not found',
		],
		[
			"the server's words otherwise",
			says('Forbidden', 403),
			license,
			ofLicense,
			'License 999 (LiveChat): Forbidden',
		],
		[
			'of two things the inner one first',
			says('Locked'),
			invoice,
			ofInvoice,
			'Invoice 7 of License L1: Locked',
		],
		[
			'of two things the one that is not there',
			says('License not found.'),
			invoice,
			ofInvoice,
			'License L1 not found',
		],
	])('%s', async (_, act, parameters, operation, message) => {
		expect(await refused(act, parameters, operation)).toBe(message);
	});

	it('by the name that was filled in, where the ID was found by it', async () => {
		const { name = '' } =
			node.sandbox.state.campaigns.find(({ id }) => id === CAMPAIGNS.newsletter) ?? {};
		node.sandbox.fault({ path: /\/campaigns\/\d+/, act: says('Not now') });
		const { error } = await node.run('campaign', 'getSummary', { campaignId: locator(name) });

		expect(error?.message).toBe(`Campaign ${name}: Not now`);
	});

	it('and which of the items it is', async () => {
		node.sandbox.fault({ path: /999$/, act: says('License not found', 404) });
		const { json } = await node.run(
			'license',
			'get',
			{ product: 'livechat', licenseId: locator('={{ $json.license }}') },
			{ items: [{ license: '998' }, { license: '999' }], onError: 'continueRegularOutput' },
		);

		expect(json[1]).toMatchObject({
			error: 'License 999 (LiveChat) not found (item 2 of 2)',
			details: { itemIndex: 1 },
		});
	});
});

describe('a failure of something else is not said of what the request was about', () => {
	it.each<[string, Fault['act'], RegExp]>([
		['the account', says('Unauthorized', 401), /^Unauthorized/],
		['the pace', says('Too many requests', 429), /^Too many requests/],
		['a redirect', { redirect: 'http://127.0.0.1:1/' }, /^The Partner API/],
	])('%s', async (_, act, message) => {
		expect(await refused(act, license, ofLicense)).toMatch(message);
	});
});
