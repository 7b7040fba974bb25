import { underTest } from '../engine/underTest';
import { byId, order } from '../resources/subscriptionFixtures';
import { LICENSES } from '../sandbox';

const node = underTest();

const { livechatPaid } = LICENSES;

/** The account with another password. */
const withPassword = (partnerPassword: string) => ({
	...node.credentials,
	liveChatPartnersApi: { ...node.credentials.liveChatPartnersApi, partnerPassword },
});

describe('a value that is like a secret by chance', () => {
	it('keeps its type: 737 seats beside a verification value of 737', async () => {
		const license = node.sandbox.state.licenses.find(({ id }) => id === livechatPaid.id);
		if (!license?.subscription) throw new Error('The license has no subscription');
		license.subscription.seats = 737;
		const { json, error } = await node.run('subscription', 'create', {
			...byId(livechatPaid),
			...order,
			seats: 737,
			options: { ifExists: 'return' },
		});

		expect(error).toBeUndefined();
		expect(node.sandbox.requests.map(({ body }) => body)).toContainEqual(
			expect.objectContaining({ verification_value: '737' }),
		);
		expect(JSON.stringify(json)).toContain('"seats":737');
	});

	it.each(['livechat', 'business', 'paid', '737'])(
		'keeps its text beside the partner password %s',
		async (password) => {
			const body = {
				license_id: 1,
				product: 'livechat',
				plan: 'business',
				state: 'paid',
				seats: 737,
			};
			node.sandbox.fault({ act: { status: 200, body } });
			const { json } = await node.run(
				'earnings',
				'get',
				{},
				{
					credentials: withPassword(password),
				},
			);

			expect(json).toEqual([body]);
		},
	);
});

describe('a secret in a successful answer', () => {
	it.each<[string, string]>([
		['an API token', 'sandbox-token-7f3kQ9vLw2Xb'],
		['a long partner password', 'correct horse "battery"'],
	])('is masked where no other value is like it: %s', async (_, secret) => {
		node.sandbox.fault({ act: { status: 200, body: { note: `is ${secret}`, list: [secret] } } });
		const { json } = await node.run(
			'earnings',
			'get',
			{},
			{
				credentials: withPassword('correct horse "battery"'),
			},
		);

		expect(json).toEqual([{ note: 'is ••••', list: ['••••'] }]);
	});

	it('names no file', async () => {
		const headers = {
			'Content-Disposition': `attachment; filename="${node.sandbox.apiToken}.csv"`,
		};
		node.sandbox.fault({
			act: { status: 200, contentType: 'text/csv', headers, body: `a\n${node.sandbox.apiToken}` },
		});
		const { json } = await node.run('license', 'exportCsv', { outputAs: 'file' });

		expect(json).toMatchObject([{ file_name: 'licenses.csv' }]);
	});

	it('is in no cell of a CSV', async () => {
		node.sandbox.fault({
			act: { status: 200, contentType: 'text/csv', body: `a\n${node.sandbox.apiToken}` },
		});
		const { json } = await node.run('license', 'exportCsv', { outputAs: 'items' });

		expect(json).toEqual([{ a: '••••' }]);
	});
});

describe('a short partner password', () => {
	it('is masked in an error, where a server may echo it', async () => {
		node.sandbox.fault({ act: { status: 403, body: { message: 'Wrong password: otter7' } } });
		const { error } = await node.run('subscription', 'close', byId(livechatPaid), {
			credentials: withPassword('otter7'),
		});

		expect(error?.message).toBe(`License ${livechatPaid.id} (LiveChat): Wrong password: ••••`);
	});
});
