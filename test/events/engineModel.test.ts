import fc from 'fast-check';
import { startSandbox, type Sandbox } from '../sandbox';
import { EnginePlayer } from './model/enginePlayer';
import { Expectation } from './model/expectation';
import { histories } from './model/history';
import { replay } from './model/replay';

/* The histories of model.test.ts, some of them over HTTP on n8n's own poll path. */
let sandbox: Sandbox | undefined;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox?.close());

test.each(['legacy', 'durable'] as const)(
	'what is handed over is what happened, with %s storage',
	async (storage) => {
		const running = sandbox;
		if (!running) throw new Error('The sandbox does not run');
		await fc.assert(
			fc.asyncProperty(
				histories(25, { filters: true, nothingSilent: false }),
				async (history) =>
					await replay(
						history,
						new EnginePlayer(running, storage),
						new Expectation(storage === 'durable'),
					),
			),
			{ numRuns: 25, interruptAfterTimeLimit: 100_000 },
		);
	},
	150_000,
);
