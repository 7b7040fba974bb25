import fc from 'fast-check';
import { CorePlayer } from './model/corePlayer';
import { Expectation } from './model/expectation';
import { histories } from './model/history';
import { replay } from './model/replay';

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
	await check({ filters: true, nothingSilent: false }, 2_000, async (history) => {
		await replay(history, new CorePlayer('durable'));
	});
}, 120_000);

/* n8n as it is installed stores a poll only if it reports something. */
test('legacy storage, where every difference is reported', async () => {
	await check({ filters: false, nothingSilent: true }, 1_000, async (history) => {
		await replay(history, new CorePlayer('legacy'));
	});
}, 120_000);

/* What is held back is not stored then, so that a restart goes back to the last report. */
test('legacy storage, with filters, since the last report', async () => {
	await check({ filters: true, nothingSilent: false }, 1_000, async (history) => {
		await replay(history, new CorePlayer('legacy'), new Expectation(false));
	});
}, 120_000);
