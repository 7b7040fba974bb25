import { PolledWorkflow } from '../../../test/engine/poll';
import { isObject } from '../../../test/e2e/json';
import { LICENSES_PATH } from '../server/answers';
import { API_TOKEN, type FastServer } from '../server/fastServer';

/** Processor time, in milliseconds, that a poll and the least that it could do took in turns. */
export interface PollingRound {
	ours: number;
	floor: number;
}

/** How many times each is done before it counts: the first times pay for compiling the code. */
const WARM_UP = 3;

async function cpuTime(work: () => Promise<void>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** Receives the list, parses it and makes a map of its ids. */
async function receive(server: FastServer): Promise<void> {
	const response = await fetch(`${server.url}${LICENSES_PATH}`, {
		headers: { authorization: `Bearer ${API_TOKEN}` },
	});
	const answer: unknown = JSON.parse(await response.text());
	if (!isObject(answer) || !Array.isArray(answer.result)) throw new TypeError('No list came');
	const rows: unknown[] = answer.result;
	const ids = new Map(rows.map((row) => [isObject(row) ? row.license : undefined, row]));
	if (ids.size !== rows.length) throw new Error('Two licenses have the same id');
}

/**
 * Polls a list in which nothing changes, on n8n's own execution engine, and receives the same list
 * with as little as that takes, in turns.
 * @param rows how many licenses the list has
 * @throws Error where a poll fails or reports something
 */
export async function pollInTurns(
	server: FastServer,
	rows: number,
	rounds: number,
): Promise<PollingRound[]> {
	await server.setRows(rows);
	const workflow = new PolledWorkflow(
		{
			events: [
				'newSolutionLicense',
				'solutionLicenseStatusChanged',
				'solutionLicenseCardAdded',
				'solutionLicenseEndsSoon',
			],
			daysAhead: '14, 7, 1',
			filters: {},
			options: {},
		},
		{
			liveChatPartnersApi: {
				apiToken: API_TOKEN,
				partnerPassword: '',
				baseUrl: server.url,
				recurlyBaseUrl: server.url,
			},
		},
	);
	await workflow.activate();
	const taken: PollingRound[] = [];
	for (let round = 0; round < WARM_UP + rounds; round++) {
		const floor = await cpuTime(async () => await receive(server));
		const ours = await cpuTime(async () => await workflow.poll());
		if (round >= WARM_UP) taken.push({ ours, floor });
	}
	const [failure] = workflow.failures;
	if (failure) throw failure;
	if (workflow.items.length > 0) throw new Error('A poll reported something');
	return taken;
}
