import type { INodeParameters } from 'n8n-workflow';
import { isDataObject } from '../../../nodes/LiveChatPartners/runtime/json';
import { underTest, type Around } from '../../engine/underTest';
import { byItem, subscriptionOf } from '../../resources/subscriptionFixtures';
import { LICENSES } from '../../sandbox';

const node = underTest();

const { livechatPaid } = LICENSES;
const billing = async (updateFields: INodeParameters, around?: Around) =>
	await node.run('billing', 'update', { updateFields }, around);
const expertProfile = async (updateFields: INodeParameters) =>
	await node.run('expertProfile', 'update', { updateFields });

/** What stands for a field in the body of the last request. */
const sent = (name: string): unknown => {
	const body: unknown = JSON.parse(node.sandbox.requests.at(-1)?.rawBody ?? '');
	return isDataObject(body) ? body[name] : body;
};

describe('an update that names nothing', () => {
	it.each<[string, INodeParameters]>([
		['no field was added', {}],
		['an expression gives nothing', { vat: '={{ $json.vat }}' }],
		['an expression gives null', { vat: '={{ null }}' }],
	])('is an error where %s, and nothing is sent', async (_, updateFields) => {
		const { error, json } = await billing(updateFields);

		expect(json).toEqual([]);
		expect(error?.message).toBe('"Update Fields" names nothing to change');
		expect(error?.description).toContain('Add the fields to change.');
		expect(node.traffic()).toEqual([]);
	});
});

describe('a field of an update that was added and left blank', () => {
	beforeEach(() => Object.assign(node.sandbox.state.billing ?? {}, { vat: '123', state: 'OR' }));

	it('is emptied, and no other', async () => {
		const { json } = await billing({ vat: ' ', city: 'Salem' });

		expect(json).toMatchObject([{ changed: true, vat: '', city: 'Salem', state: 'OR' }]);
		expect(node.sandbox.state.billing).toMatchObject({ vat: '', city: 'Salem', state: 'OR' });
	});

	it('is no change where it is empty already', async () => {
		Object.assign(node.sandbox.state.billing ?? {}, { vat: '' });
		const { json } = await billing({ vat: '' });

		expect(json).toMatchObject([{ changed: false }]);
		expect(node.traffic()).toEqual(['GET /v2/partners/billing']);
	});

	it('is refused where the API requires it', async () => {
		const { error } = await billing({ company: '', vat: '9' });

		expect(error?.message).toBe('"Company" cannot be emptied: the API requires it');
		expect(error?.description).toContain('Take it out of Update Fields');
		expect(node.traffic()).toEqual([]);
	});

	it('becomes a list without elements, or is left out where it is a number', async () => {
		await expertProfile({ languages: [], hourRate: '' });

		expect(sent('languages')).toEqual([]);
		expect(sent('hour_rate')).toBeUndefined();
		expect(sent('project_rate')).toBe(node.sandbox.state.expert?.projectRate);
	});

	it('stays as it is where a language model left it blank', async () => {
		const { run } = await billing({ vat: '', city: 'Salem' }, { asTool: true });

		expect(JSON.stringify(run.data.resultData)).toContain('Salem');
		expect(node.sandbox.state.billing).toMatchObject({ vat: '123', city: 'Salem' });
	});
});

describe('what an update keeps', () => {
	it('is what can be changed, and nothing else of what was read', async () => {
		await expertProfile({ phone: '+1 503 555 0199' });

		const before = node.sandbox.requests[0];
		expect(before).toMatchObject({ method: 'GET' });
		expect(sent('company')).toBe('Okapi Partners');
		expect(sent('logo')).toBeUndefined();
		expect(sent('status')).toBeUndefined();
	});

	it('is never the mask of a secret', async () => {
		Object.assign(node.sandbox.state.billing ?? {}, { city: '••••' });
		const { error } = await billing({ vat: '9' });

		expect(error?.message).toBe('"City" cannot be kept as it is, since its value cannot be read');
		expect(node.traffic()).toEqual(['GET /v2/partners/billing']);
	});

	it('is nothing where it cannot be read: the error of the read is shown', async () => {
		node.sandbox.fault({ method: 'GET', times: Infinity, act: { status: 403, body: 'No' } });
		const { error } = await billing({ vat: '9' });

		expect(error).toMatchObject({ httpCode: '403' });
		expect(node.traffic()).toEqual(['GET /v2/partners/billing']);
	});
});

describe('items of one execution that change the same thing', () => {
	it.each([1, 20])('keep what the others changed, %d at a time', async (concurrency) => {
		Object.assign(subscriptionOf(node, livechatPaid) ?? {}, { plan: 'starter', seats: 2 });
		const items = [{ seats: 5 }, { plan: 'business' }, { seats: 5 }].map((fields) => ({
			license: livechatPaid.id,
			...fields,
		}));
		const { json } = await node.run(
			'subscription',
			'update',
			{
				...byItem,
				updateFields: { plan: '={{ $json.plan }}', seats: '={{ $json.seats }}' },
				options: { concurrency },
			},
			{ items },
		);

		expect(json.map(({ changed }) => changed)).toEqual([true, true, false]);
		expect(subscriptionOf(node, livechatPaid)).toMatchObject({ plan: 'business', seats: 5 });
		expect(node.traffic().map((request) => request.slice(0, 3))).toEqual([
			...['GET', 'PUT', 'GET', 'PUT', 'GET'],
		]);
	});
});
