import { underTest } from '../../engine/underTest';
import { COUPONS, LICENSES } from '../../sandbox';
import { campaign } from '../transport/failing';

const node = underTest();

const organization = {
	organizationName: 'Harbour Outfitters',
	clientName: 'Jane Harbour',
	clientEmail: 'jane@harbour.example',
};
const byId = (value: string) => ({
	product: 'livechat',
	licenseId: { __rl: true, mode: 'id', value },
});

describe('a character that nobody sees', () => {
	it.each(['\u200B', '\uFEFF', '\u200E', '\u00AD', '\u2060'])('%j is taken out', async (mark) => {
		await node.run('organization', 'create', {
			...organization,
			clientEmail: `jane@har${mark}bour.example${mark}`,
			additionalFields: { identifier: `${mark}crm-4711` },
		});
		expect(node.request().body).toMatchObject({
			client_email: 'jane@harbour.example',
			identifier: 'crm-4711',
		});

		node.sandbox.reset();
		const { id } = LICENSES.livechatPaid;
		const { error } = await node.run('license', 'get', {
			...byId(`${id}${mark}`),
			product: `={{ "livechat${mark}" }}`,
		});
		expect(error).toBeUndefined();
		expect(node.request().path).toBe(`/v2/partners/solutions/licenses/livechat/${id}`);
	});
});

describe('a number too large to keep its digits', () => {
	it('is refused in a text and in an ID, with what to do', async () => {
		const large = '={{ 7615917337495251231 }}';
		const identifier = await node.run('organization', 'create', {
			...organization,
			additionalFields: { identifier: large },
		});
		const license = await node.run('license', 'get', byId(large));

		for (const [{ error }, name] of [
			[identifier, 'Identifier'],
			[license, 'License'],
		] as const) {
			expect(error).toMatchObject({
				message: `"${name}" is a number too large to keep its digits: it became 7615917337495251000`,
				description: 'Give it as a text, in an expression with quotes around it.',
			});
		}
		expect(node.traffic()).toEqual([]);
	});

	it('is sent whole as a text', async () => {
		const additionalFields = { identifier: '={{ "7615917337495251231" }}' };
		await node.run('organization', 'create', { ...organization, additionalFields });

		expect(node.request().body).toMatchObject({ identifier: '7615917337495251231' });
	});
});

it.each([
	['www.livechat.com/features/', 'https://www.livechat.com/features/'],
	['http://www.livechat.com', 'http://www.livechat.com'],
	['HTTPS://www.livechat.com', 'HTTPS://www.livechat.com'],
])('the page of a campaign may be %s', async (link, sent) => {
	await node.run('campaign', 'create', { ...campaign, link });

	expect(node.sandbox.requests[0]?.body).toMatchObject({ link: sent });
});

it('a required field that an expression left empty says so, with the expression', async () => {
	const { error } = await node.run('campaign', 'create', {
		...campaign,
		campaignName: '={{ $json.title }}',
		additionalFields: { couponId: { __rl: true, mode: 'id', value: COUPONS.discount25.id } },
	});

	expect(error).toMatchObject({
		message: '"Campaign Name" is required',
		description: 'Its expression gave nothing: "{{ $json.title }}".',
	});
});
