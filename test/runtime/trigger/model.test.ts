import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { CorePlayer } from './model/corePlayer';
import { Expectation } from './model/expectation';
import { happen, histories, stretches, type Stretches } from './model/history';
import { replay } from './model/replay';
import { World } from './model/world';

/*
 * Thousands of random histories against a simple model: what is handed over is what happened. Here
 * without requests and without n8n; engineModel.test.ts plays some over HTTP.
 */
async function check(
	kind: Parameters<typeof histories>[1],
	numRuns: number,
	play: (history: Parameters<typeof replay>[0]) => Promise<void>,
): Promise<void> {
	await fc.assert(fc.asyncProperty(histories(40, kind), play), { numRuns });
}

test('durable storage, with filters', async () => {
	await check({ filters: true, nothingSilent: false }, 6_000, async (history) => {
		await replay(history, new CorePlayer('durable'));
	});
}, 120_000);

/* n8n as it is installed stores a poll only if it reports something. */
test('legacy storage, where every difference is reported', async () => {
	await check({ filters: false, nothingSilent: true }, 1_500, async (history) => {
		await replay(history, new CorePlayer('legacy'));
	});
}, 120_000);

/* What is held back is not stored then, so that a restart goes back to the last report. */
test('legacy storage, with filters, since the last report', async () => {
	await check({ filters: true, nothingSilent: false }, 2_500, async (history) => {
		await replay(history, new CorePlayer('legacy'), new Expectation(false));
	});
}, 120_000);

/** What is told of each event, in order. */
function byEvent(items: readonly IDataObject[]): Map<unknown, unknown[]> {
	const told = new Map<unknown, unknown[]>();
	for (const { event, after, daysLeft } of items)
		told.set(event, [...(told.get(event) ?? []), { after, daysLeft }]);
	return told;
}

/** A list that is written in another way and longer waits for no rows, in whatever number of polls that is told. */
const LONGER_THOUGH_ROWS_ARE_GONE: Stretches = {
	selection: {
		events: ['solutionLicenseEndsSoon'],
		filters: {},
		existing: false,
		daysAhead: [7],
	},
	stretches: [
		[{ what: 'addMany', list: 'solution', count: 20 }],
		[
			{ what: 'addMany', list: 'solution', count: 15 },
			{ what: 'reformat', list: 'solution' },
		],
		[
			{ what: 'reformat', list: 'solution' },
			{ what: 'addMany', list: 'solution', count: 15 },
		],
	],
};

test('polls that may hand over only a few items tell all of them, in order', async () => {
	const limit = fc.integer({ min: 1, max: 12 });
	const play = fc.asyncProperty(stretches(), limit, async (history, most) => {
		const world = new World();
		const atOnce = new CorePlayer('durable', Infinity);
		const limited = new CorePlayer('durable', most);
		for (const [index, steps] of history.stretches.entries()) {
			for (const step of steps) happen(world, step);
			const told: IDataObject[] = [];
			if (index === 0) await atOnce.activate(world, history.selection, 'activate');
			else await atOnce.poll(world, 'fine');
			if (index === 0) await limited.activate(world, history.selection, 'activate');
			else await limited.poll(world, 'fine');
			for (let items = limited.take(); items.length > 0; items = limited.take()) {
				expect(items.length).toBeLessThanOrEqual(most);
				told.push(...items);
				await limited.poll(world, 'fine');
			}
			expect(byEvent(told)).toEqual(byEvent(atOnce.take()));
			world.now += 60_000;
		}
	});
	await fc.assert(play, { numRuns: 1_000, examples: [[LONGER_THOUGH_ROWS_ARE_GONE, 1]] });
}, 120_000);
