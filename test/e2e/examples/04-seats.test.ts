import { LICENSES } from '../../sandbox';
import type { Execution } from '../execution';
import { isObject, objectAt } from '../json';
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

describe('seats kept in step with a CRM', () => {
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

		expect(resultOf(execution, livechatPaid.id)).toBe(
			'Failed: Subscription is closed and ends with its cycle',
		);
		expect(resultOf(execution, helpdeskPaid.id)).toBe('Changed from 9 to 5 seats');
		expect(subscriptionOf(helpdeskPaid.id)).toMatchObject({ seats: 5 });
	});

	it('says what it would change where the change is deactivated', async () => {
		const path = `/rest/workflows/${example.workflowId}`;
		const { nodes } = objectAt({ of: await example.server.api.request('GET', path) }, 'of', path);
		const deactivate = (disabled: boolean) =>
			(Array.isArray(nodes) ? nodes.filter(isObject) : []).map((node) =>
				node.name === 'Update seats' ? { ...node, disabled } : node,
			);
		await example.server.api.request('PATCH', path, { nodes: deactivate(true) });
		const execution = await run();
		await example.server.api.request('PATCH', path, { nodes: deactivate(false) });

		expect(resultOf(execution, livechatPaid.id)).toBe('Would be changed from 10 to 12 seats');
		expect(example.writes()).toEqual([]);
	});
});
