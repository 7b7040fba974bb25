import fc from 'fast-check';
import type { INodeParameters, IRun } from 'n8n-workflow';
import { start, type Outcome } from '../../../engine/engine';
import { STORED_CARD } from '../../../engine/underTest';
import { byId, order } from '../../../resources/subscriptionFixtures';
import { ModelServer, type Fate } from './modelServer';

let server: ModelServer;

// Everything is real but for the network and the time that passes: n8n's engine, the node, its memory.
jest.mock('../../../../nodes/LiveChatPartners/runtime/transport/transmit', () => ({
	...jest.requireActual<object>('../../../../nodes/LiveChatPartners/runtime/transport/transmit'),
	transmit: async (_context: unknown, _credential: unknown, request: never) =>
		await Promise.resolve(server.answer(request)),
}));
jest.mock('../../../../nodes/LiveChatPartners/runtime/transport/retry', () => ({
	...jest.requireActual<object>('../../../../nodes/LiveChatPartners/runtime/transport/retry'),
	wait: async () => await Promise.resolve(0),
}));

/** How an execution comes about: anew, as a second delivery does, or as the Retry of the one before. */
interface Run {
	retriesOnFail: boolean;
	retry: boolean;
}

const fate: fc.Arbitrary<Fate> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant<Fate>('fine') },
	{
		weight: 8,
		arbitrary: fc.constantFrom<Fate>(
			...(['limited', 'refused', 'unreachable', 'lost', 'failed', 'lostAfter'] as const),
			...(['failedAfter', 'redirectedAfter', 'stopped', 'stoppedAfter'] as const),
		),
	},
	{ weight: 2, arbitrary: fc.record({ late: fc.integer({ min: 1, max: 9 }) }) },
);
const runs = fc.array(fc.record({ retriesOnFail: fc.boolean(), retry: fc.boolean() }), {
	minLength: 1,
	maxLength: 3,
});
const history = fc.record({ fates: fc.array(fate, { maxLength: 12 }), runs });

let stop: () => void = () => undefined;

/** The ways to a subscription. */
const once: INodeParameters = {
	operation: 'create',
	...byId({ product: 'livechat', id: 'L1' }),
	options: { maxRetries: 1 },
};
const orExisting: INodeParameters = { ...once, options: { ifExists: 'return', maxRetries: 1 } };
const forClient: INodeParameters = {
	operation: 'createForClient',
	product: 'livechat',
	clientName: 'Mira Solberg',
	clientEmail: 'mira@quayside.example',
	options: { maxRetries: 1 },
};

async function execute({ retriesOnFail, retry }: Run, way: INodeParameters, last?: IRun) {
	const running = start({
		credentials: {
			liveChatPartnersApi: { apiToken: 'dal:model', baseUrl: 'https://model.test' },
			liveChatPartnersCardApi: STORED_CARD,
		},
		onError: 'continueRegularOutput',
		...(retriesOnFail ? { retryOnFail: { maxTries: 2 } } : {}),
		...(retry && last ? { retryOf: last } : {}),
		parameters: {
			resource: 'subscription',
			...way,
			...order,
		},
	});
	stop = running.cancel;
	return await running.outcome;
}

/** What the node says of the subscription. */
function said({ json }: Outcome): 'there' | 'unknown' | 'none' | 'nothing' {
	const [item] = json;
	if (!item) return 'nothing';
	if (item.error === undefined) return 'there';
	return JSON.stringify(item.details).includes('"outcomeUnknown":true') ? 'unknown' : 'none';
}

/** Plays a history and checks after each execution that what the node said is true. */
async function play(
	executions: Run[],
	way: INodeParameters,
	untilThere = false,
): Promise<Outcome | undefined> {
	let last: Outcome | undefined;
	for (const one of executions) {
		const before = server.created;
		const pending = server.pending;
		last = await execute(one, way, last?.run);
		const words = said(last);
		if (words === 'there') expect(server.created).toBeGreaterThan(0);
		// Of an execution that succeeded there is no Retry.
		if (words === 'there' && untilThere) break;
		if (words === 'none' && !pending) {
			expect(server.created).toBe(before);
			expect(server.pending).toBe(false);
		}
	}
	return last;
}

const settings = { numRuns: 700, seed: 20261126 };

describe('a subscription, whatever happens', () => {
	it('is created once at most by one execution and its retries, also where the API refuses no second one', async () => {
		await fc.assert(
			fc.asyncProperty(history, async ({ fates, runs: all }) => {
				server = new ModelServer([...fates], false, () => stop());
				const retries = all.map((run) => ({ ...run, retry: true }));
				await play(retries, once, true);
				server.settle();
				expect(server.created).toBeLessThanOrEqual(1);
			}),
			settings,
		);
	}, 120_000);

	it('is created once at most by any number of deliveries', async () => {
		await fc.assert(
			fc.asyncProperty(history, async ({ fates, runs: all }) => {
				server = new ModelServer([...fates], true, () => stop());
				await play(all, once);
				server.settle();
				expect(server.created).toBeLessThanOrEqual(1);
			}),
			settings,
		);
	}, 120_000);

	it.each([
		['with If Exists: Return', orExisting],
		['for a client', forClient],
	])(
		'is created exactly once %s and enough tries',
		async (_, way) => {
			await fc.assert(
				fc.asyncProperty(history, async ({ fates, runs: all }) => {
					const left = [...fates];
					server = new ModelServer(left, true, () => stop());
					await play(all, way);
					left.length = 0;
					const last = await play([{ retriesOnFail: false, retry: true }], way);
					server.settle();
					expect(last && said(last)).toBe('there');
					expect(server.created).toBe(1);
				}),
				settings,
			);
		},
		120_000,
	);
});
