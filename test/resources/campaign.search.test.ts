import { underTest } from '../engine/underTest';

const node = underTest();

const inState = (wanted: boolean) =>
	node.sandbox.state.campaigns.filter(({ active }) => active === wanted);

describe('campaign: search, in all states', () => {
	it('gives the active ones and behind them the disabled ones', async () => {
		const { json } = await node.run('campaign', 'search', { state: 'all', returnAll: true });

		const ids = json.map(({ id }) => id);
		const active = inState(true).map(({ id }) => id);
		expect(new Set(ids.slice(0, active.length))).toEqual(new Set(active));
		expect(new Set(ids.slice(active.length))).toEqual(new Set(inState(false).map(({ id }) => id)));
		expect(new Set(node.sandbox.requests.map(({ query }) => query.state))).toEqual(
			new Set(['active', 'archived']),
		);
	});

	it('stops where Limit is reached', async () => {
		const { json } = await node.run('campaign', 'search', { state: 'all', limit: 3 });

		expect(json).toHaveLength(3);
		expect(node.request().query.state).toBe('active');
	});
});
