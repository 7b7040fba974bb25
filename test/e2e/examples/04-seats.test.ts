import { LICENSES } from '../../sandbox';
import type { Execution } from '../execution';
import { isObject, objectAt, type JsonObject } from '../json';
import { setParameters } from './editWorkflow';
import { exampleUnderTest } from './exampleUnderTest';
import { startFrom, untilStatus } from './executions';

const example = exampleUnderTest('04-seats-from-crm');
const { livechatPaid, helpdeskPaid, livechatExpired } = LICENSES;

async function run(): Promise<Execution> {
	const { server, workflowId } = example;
	return (
		await untilStatus(server, await startFrom(server, workflowId, 'Every morning'))
	).succeeded();
}

/** What the execution says about one license. */
function resultOf(execution: Execution, id: string): unknown {
	return execution.json('Result per license').find(({ license }) => license === id)?.result;
}

function subscriptionOf(id: string) {
	return example.sandbox.state.licenses.find((license) => license.id === id)?.subscription;
}

/** Switches the node that writes on or off, as a person does in the editor. */
async function deactivate(disabled: boolean): Promise<void> {
	const path = `/rest/workflows/${example.workflowId}`;
	const { nodes } = objectAt({ of: await example.server.api.request('GET', path) }, 'of', path);
	await example.server.api.request('PATCH', path, {
		nodes: (Array.isArray(nodes) ? nodes.filter(isObject) : []).map((node) =>
			node.name === 'Update seats' ? { ...node, disabled } : node,
		),
	});
}

/** Puts other rows into the CRM. */
async function crm(clients: JsonObject[]): Promise<void> {
	await setParameters(example.server, example.workflowId, 'Seats in the CRM', {
		jsonOutput: JSON.stringify({ clients }),
	});
}

describe('seats kept in step with a CRM, as it ships', () => {
	it('says what it would change, and changes nothing', async () => {
		const execution = await run();

		expect(resultOf(execution, livechatPaid.id)).toBe('Would be changed from 10 to 12 seats');
		expect(example.writes()).toEqual([]);
	});
});

describe('seats kept in step with a CRM', () => {
	beforeAll(async () => await deactivate(false));

	it('changes the one that differs, and keeps its plan and billing cycle', async () => {
		const before = subscriptionOf(livechatPaid.id);
		const execution = await run();

		expect(example.writes()).toEqual([
			`PUT /solutions/licenses/livechat/${livechatPaid.id}/subscription`,
		]);
		expect(subscriptionOf(livechatPaid.id)).toEqual({ ...before, seats: 12 });
		expect(resultOf(execution, livechatPaid.id)).toBe('Changed from 10 to 12 seats');
	});

	it('reports what only one side knows, and says nothing of what agrees', async () => {
		const execution = await run();
		const unknown = example.sandbox.state.licenses.filter(
			({ id, paymentOrigin, subscription }) =>
				paymentOrigin === 'partner' &&
				subscription !== undefined &&
				subscription.endsAt === undefined &&
				id !== livechatPaid.id &&
				id !== helpdeskPaid.id,
		);

		expect(resultOf(execution, livechatExpired.id)).toMatch(/^Only in the CRM/);
		for (const { id, subscription } of unknown) {
			expect(resultOf(execution, id)).toContain(`Only at LiveChat: ${subscription?.seats} seats`);
		}
		expect(unknown.length).toBeGreaterThan(5);
		expect(execution.json('Result per license')).toHaveLength(unknown.length + 2);
		expect(resultOf(execution, helpdeskPaid.id)).toBeUndefined();
	});

	it('writes nothing the second time', async () => {
		await run();
		example.sandbox.requests.length = 0;
		await run();

		expect(example.traffic()).toContain('GET /solutions/licenses');
		expect(example.writes()).toEqual([]);
	});

	it('goes on after one that fails, and says why it did', async () => {
		const first = subscriptionOf(livechatPaid.id);
		const second = subscriptionOf(helpdeskPaid.id);
		if (first) first.endsAt = new Date('2099-01-01');
		if (second) second.seats = 9;
		const execution = await run();

		expect(resultOf(execution, livechatPaid.id)).toMatch(
			/^Failed: License \d+ \(LiveChat\): Subscription is closed and ends with its cycle \(item \d of 2\)$/,
		);
		expect(resultOf(execution, helpdeskPaid.id)).toBe('Changed from 9 to 5 seats');
		expect(subscriptionOf(helpdeskPaid.id)).toMatchObject({ seats: 5 });
	});

	it('compares the seats alone, and reports what the CRM has twice or without seats', async () => {
		const owner = 'Nora';
		await crm([
			{ license: helpdeskPaid.id, seats: '5', owner, since: '2024-05-01' },
			{ license: livechatPaid.id, seats: 12, owner },
			{ license: livechatPaid.id, seats: 3, owner },
			{ license: livechatExpired.id, seats: 3, owner },
			{ client: 'Nobody', seats: 3 },
		]);
		const twice = await run();

		expect(resultOf(twice, helpdeskPaid.id)).toBeUndefined();
		expect(resultOf(twice, livechatPaid.id)).toBe(
			'Not compared: the CRM has it 2 times, with seats 12 and 3',
		);
		expect(resultOf(twice, livechatExpired.id)).toMatch(/^Only in the CRM/);
		expect(resultOf(twice, '')).toMatch(/no license ID/);
		expect(example.writes()).toEqual([]);
	});

	it('takes one license for one, however the CRM writes its ID, and reports equal rows as well', async () => {
		await crm([
			{ license: Number(livechatPaid.id), seats: 12 },
			{ license: ` ${livechatPaid.id} `, seats: 12 },
			{ license: helpdeskPaid.id.toLowerCase(), seats: 7 },
		]);
		const execution = await run();

		expect(resultOf(execution, livechatPaid.id)).toBe(
			'Not compared: the CRM has it 2 times, with seats 12 and 12',
		);
		expect(resultOf(execution, helpdeskPaid.id)).toBe('Changed from 5 to 7 seats');
		expect(example.writes()).toHaveLength(1);
	});

	it.each<[string, JsonObject]>([
		['', { seats: '' }],
		['', { seats: null }],
		['', {}],
		['0', { seats: 0 }],
		['-12', { seats: -12 }],
		['12.5', { seats: 12.5 }],
		['12,5', { seats: '12,5' }],
		['12 seats', { seats: '12 seats' }],
		['1e2', { seats: '1e2' }],
	])('does not compare with "%s" seats: %j', async (shown, row) => {
		await crm([{ license: livechatPaid.id, client: 'Harbour Bikes', ...row }]);

		expect(resultOf(await run(), livechatPaid.id)).toBe(
			`Not compared: seats in the CRM must be a whole number of at least 1, not "${shown}"`,
		);
		expect(example.writes()).toEqual([]);
	});
});
