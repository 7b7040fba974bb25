import fc from 'fast-check';
import { startSandbox, type Sandbox } from '../../sandbox';
import { EnginePlayer } from './model/enginePlayer';
import { Expectation } from './model/expectation';
import { histories, type History, type Selection } from './model/history';
import { replay } from './model/replay';

/* The histories of model.test.ts, some of them over HTTP on n8n's own poll path. */
let sandbox: Sandbox | undefined;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox?.close());

function chosen(...events: string[]): Selection {
	return { events, filters: {}, existing: false, daysAhead: [7] };
}

/** The API calls a license expired as soon as its end has come. */
const TRIALS_THAT_RUN_OUT: History = {
	before: [],
	selection: chosen('solutionLicenseEndsSoon'),
	steps: [
		{ what: 'addMany', list: 'solution', count: 15 },
		{ what: 'select', selection: chosen('solutionLicenseStatusChanged', 'balanceChanged') },
		{ what: 'pass', days: 4 },
		{ what: 'poll', outcome: 'fine' },
		{ what: 'select', selection: chosen('newLead') },
	],
};

/** A license that is paid has an end too, which can be moved. */
const PAID_PERIODS_THAT_END: History = {
	before: [{ what: 'add', list: 'solution', look: 2, amount: 1 }],
	selection: chosen('solutionLicenseEndsSoon', 'solutionLicenseStatusChanged'),
	steps: [
		{ what: 'change', list: 'solution', row: 0, status: 1, andBack: false },
		{ what: 'poll', outcome: 'fine' },
		{ what: 'pass', days: 6 },
		{ what: 'poll', outcome: 'fine' },
		{ what: 'extend', row: 0 },
		{ what: 'poll', outcome: 'fine' },
		{ what: 'pass', days: 9 },
		{ what: 'poll', outcome: 'fine' },
		{ what: 'pass', days: 9 },
		{ what: 'poll', outcome: 'fine' },
	],
};

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
			{
				numRuns: 25,
				interruptAfterTimeLimit: 100_000,
				examples: [[TRIALS_THAT_RUN_OUT], [PAID_PERIODS_THAT_END]],
			},
		);
	},
	150_000,
);
