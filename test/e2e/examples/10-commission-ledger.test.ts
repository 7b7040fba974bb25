import type { Execution } from '../execution';
import { isObject, objectAt, stringAt, type JsonObject } from '../json';
import { exampleUnderTest } from './exampleUnderTest';
import { startFrom, untilStatus } from './executions';

const example = exampleUnderTest('10-commission-ledger');

async function run(): Promise<Execution> {
	const { server, workflowId } = example;
	const id = await startFrom(server, workflowId, 'Every morning');
	return (await untilStatus(server, id)).succeeded();
}

/** The rows of the table as n8n keeps them, in order of their days. */
async function ledger(): Promise<Array<{ day: string; commission: number }>> {
	const { api } = example.server;
	const personal = await api.request('GET', '/rest/projects/personal');
	const folder = `/rest/projects/${stringAt(personal, 'id', 'The project')}/data-tables`;
	const listed = objectAt({ it: await api.request('GET', folder) }, 'it', 'The tables');
	const tables = rowsIn(listed);
	const table = tables.find(({ name }) => name === 'livechat_commission');
	const rows: JsonObject[] = [];
	for (let page: JsonObject[] = []; rows.length === 0 || page.length === 250;) {
		const from = `${folder}/${String(table?.id)}/rows?take=250&skip=${rows.length}`;
		page = rowsIn(objectAt({ it: await api.request('GET', from) }, 'it', 'The rows'));
		if (page.length === 0) break;
		rows.push(...page);
	}
	return rows
		.map(({ day, commission }) => ({ day: String(day), commission: Number(commission) }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
}

function rowsIn({ data }: JsonObject): JsonObject[] {
	return Array.isArray(data) ? data.filter(isObject) : [];
}

const DAY = 86_400_000;

/** A day of UTC, so many days ago. */
function day(ago: number): string {
	return new Date(example.sandbox.state.now().getTime() - ago * DAY).toISOString().slice(0, 10);
}

/** What a day brought, in dollars. */
function earnedOn(wanted: string): number {
	const cents = example.sandbox.state.commissions
		.filter(({ at }) => at.toISOString().startsWith(wanted))
		.reduce((sum, commission) => sum + commission.cents, 0);
	return cents / 100;
}

const range = () => {
	const request = example.sandbox.requests.find(({ path }) => path.endsWith('/reports/commission'));
	return [request?.query.date_from?.slice(0, 10), request?.query.date_to?.slice(0, 10)];
};

describe('commission ledger', () => {
	it('starts with twelve months, and running twice changes nothing', async () => {
		await run();
		const first = await ledger();
		const [from] = range();
		const now = example.sandbox.state.now();
		const yearAgo = new Date(now);
		yearAgo.setUTCMonth(now.getUTCMonth() - 12);

		expect(range()).toEqual([yearAgo.toISOString().slice(0, 10), day(1)]);
		expect(first[0]?.day).toBe(from);
		expect(first.at(-1)?.day).toBe(day(1));
		expect(first.length).toBeGreaterThan(360);
		expect(new Set(first.map((row) => row.day)).size).toBe(first.length);
		expect(first.filter((row) => row.commission !== earnedOn(row.day))).toEqual([]);
		expect(first.some(({ commission }) => commission > 0)).toBe(true);

		example.sandbox.requests.splice(0);
		await run();

		expect(range()).toEqual([day(1), day(1)]);
		expect(await ledger()).toEqual(first);
		expect(example.writes()).toEqual([]);
	});

	it('takes over what the API has changed of the last day', async () => {
		await run();
		const [one] = example.sandbox.state.commissions;
		if (!one) throw new Error('The seed of the sandbox lacks a commission');
		const before = earnedOn(day(1));
		example.sandbox.state.commissions.push({
			...one,
			at: new Date(`${day(1)}T23:59:00Z`),
			cents: 1_234,
		});
		await run();

		const rows = await ledger();
		expect(rows.filter((row) => row.day === day(1))).toEqual([
			{ day: day(1), commission: Math.round(100 * before + 1_234) / 100 },
		]);
	});
});
