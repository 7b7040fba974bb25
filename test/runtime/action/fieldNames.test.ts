import type { INodeParameters } from 'n8n-workflow';
import { underTest } from '../../engine/underTest';
import { LICENSES } from '../../sandbox';
import { campaign } from '../transport/failing';

const node = underTest();

const { product, id } = LICENSES.livechatTrial;
const invitation: INodeParameters = {
	product,
	licenseId: { __rl: true, mode: 'id', value: id },
	operators: { operator: [{ email: 'a@harbour.example', role: 'agent' }] },
};

/** What a person sees when the API refuses a campaign, or an invitation, with these words. */
async function seen(body: string | object, operation = 'campaign.create') {
	node.sandbox.fault({ times: Infinity, act: { status: 400, body } });
	const [resource = '', name = ''] = operation.split('.');
	const { items, error } = await node.run(
		resource,
		name,
		resource === 'campaign' ? campaign : invitation,
		{ onError: 'continueRegularOutput' },
	);
	expect(error).toBeUndefined();
	return items[0]?.json;
}

describe('a field that the API complains about', () => {
	it.each<[string, string | object, string, string | undefined]>([
		[
			'a name of several words',
			'trial_duration must be <= 30',
			'Trial Duration (trial_duration) must be <= 30',
			'Trial Duration (Days)',
		],
		[
			'a name in the middle',
			'Not allowed to use the given coupon_id',
			'Not allowed to use the given Coupon (coupon_id)',
			'Coupon',
		],
		['a word at the start', 'name is taken', 'Campaign Name (name) is taken', 'Campaign Name'],
		[
			'a word in quotes',
			'"name" must be text',
			'Campaign Name (name) must be text',
			'Campaign Name',
		],
		[
			'a map',
			{ message: 'Not valid.', errors: { name: ['too short'], link: ['is bad'] } },
			'Not valid: Campaign Name (name): too short; Landing Page (link) is bad',
			undefined,
		],
		[
			'the same name twice',
			'trial_duration is required; trial_duration must be a number',
			'Trial Duration (trial_duration) is required; trial_duration must be a number',
			'Trial Duration (Days)',
		],
		['a word of the language', 'Campaign with the given name already exists', '', undefined],
		['a part of another name', 'my_trial_duration must be less, trial_durations', '', undefined],
		['a field of another operation', 'client_email is taken', '', undefined],
	])('has the name that the editor shows: %s', async (_, body, message, parameter) => {
		const json = await seen(body);

		expect(json?.error).toBe(message === '' ? body : message);
		expect(json?.details).toHaveProperty('httpCode', '400');
		expect(json?.details).toEqual(
			parameter === undefined
				? expect.not.objectContaining({ parameter: expect.anything() })
				: expect.objectContaining({ parameter }),
		);
	});

	it('may stand inside a list', async () => {
		const detail = [{ loc: ['body', 'operators', 0, 'email'], msg: 'is bad' }];

		expect(await seen({ detail }, 'license.inviteOperators')).toMatchObject({
			error: expect.stringMatching(/: Operators \(operators\.0\.email\) is bad$/),
		});
	});
});
