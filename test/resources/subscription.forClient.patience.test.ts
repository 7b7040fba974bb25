import { underTest } from '../engine/underTest';
import { forClient } from './forClientFixtures';

const node = underTest();
const { create, account } = forClient(node);

/** The pauses of the node, in milliseconds, none of which is waited for. */
const pauses: number[] = [];

jest.mock('../../nodes/LiveChatPartners/runtime/transport/retry', () => ({
	...jest.requireActual<object>('../../nodes/LiveChatPartners/runtime/transport/retry'),
	wait: async (milliseconds: number) => {
		pauses.push(milliseconds);
		return await Promise.resolve(milliseconds);
	},
}));

describe('createForClient where the answer about an organization is lost', () => {
	it('looks for half a minute whether another event is faster, then tells where to enter the ID', async () => {
		node.sandbox.fault({ method: 'POST', path: /\/organizations$/, act: 'resetAfter' });
		const { error } = await create();

		expect(error?.message).toBe(
			'mira@quayside.example already owns an organization, and the API has no method that gives its ID',
		);
		expect(error?.description).toContain('Enter the ID in Additional Fields > Organization ID');
		expect(error).toMatchObject({ httpCode: '409' });
		const waited = pauses.reduce((sum, pause) => sum + pause, 0);
		expect(waited).toBeGreaterThanOrEqual(30_000);
		expect(waited).toBeLessThan(35_000);
		expect(account()).toMatchObject({ organizations: [{}], licenses: [], subscriptions: [] });
	});
});
