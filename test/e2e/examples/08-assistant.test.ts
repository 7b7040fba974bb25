import { dollarsOf } from '../../report/account';
import { isObject, stringAt, type JsonObject } from '../json';
import { formLogin } from './exampleCredentials';
import { exampleUnderTest } from './exampleUnderTest';
import { startModelServer, type Asked, type ModelServer } from './modelServer';

let model: ModelServer;

const example = exampleUnderTest('08-partner-assistant', {
	publish: true,
	async services() {
		model = await startModelServer();
		return { modelUrl: model.url };
	},
});

beforeEach(() => {
	model.asked.length = 0;
	model.turns.length = 0;
});
afterAll(async () => await model?.close());

const question = 'What did I earn in the first half of the year?';
const days = { date_from: '2026-01-01', date_to: '2026-06-30' };

/** Sends a message from the chat, and gives back what the chat shows then. */
async function chat(chatInput: string, sessionId = 'one', login = formLogin) {
	const basic = Buffer.from(`${login.username}:${login.password}`).toString('base64');
	const { server } = example;
	const response = await fetch(`${server.url}/webhook/4c1f7f0e-93f5-4d0c-8a39-5b3a6a0c7e08/chat`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', authorization: `Basic ${basic}` },
		body: JSON.stringify({ action: 'sendMessage', sessionId, chatInput }),
	});
	const text = await response.text();
	const body: unknown = response.ok ? JSON.parse(text) : text;
	return { status: response.status, output: isObject(body) ? body.output : body };
}

/** What the last tool answered, as the model reads it. */
function toolAnswer({ messages }: Asked): JsonObject {
	const last = messages.at(-1);
	if (last?.role !== 'tool') throw new Error(`No answer of a tool: ${JSON.stringify(last)}`);
	const parsed: unknown = JSON.parse(stringAt(last, 'content', 'The answer of a tool'));
	const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
	if (!isObject(first)) throw new Error(`No item: ${JSON.stringify(parsed)}`);
	return first;
}

function rolesOf(asked: Asked | undefined): unknown[] {
	return (asked?.messages ?? []).map(({ role }) => role);
}

describe('partner assistant', () => {
	it('answers with the figure that its tool got', async () => {
		model.turns.push(
			() => ({ call: 'Commission', with: days }),
			(asked) => ({ say: `You earned ${String(toolAnswer(asked).value)} US dollars.` }),
		);
		const { status, output } = await chat(question);

		const range = { from: '2026-01-01T00:00:00Z', to: '2026-06-30T23:59:59Z' };
		const earned = dollarsOf(example.sandbox.state, range);
		expect(earned).toBeGreaterThan(0);
		expect({ status, output }).toEqual({
			status: 200,
			output: `You earned ${earned} US dollars.`,
		});
		expect(example.traffic()).toEqual(['GET /metrics/commission']);
		expect(example.sandbox.requests[0]?.query).toEqual({
			date_from: range.from,
			date_to: range.to,
		});
	});

	it('tells the model the rules, today, and which tools there are', async () => {
		model.turns.push(() => ({ say: 'Hello.' }));
		await chat('Hello', 'rules');

		const [asked] = model.asked;
		expect(asked?.model).toBe('gpt-5-mini');
		expect(rolesOf(asked)).toEqual(['developer', 'user']);
		const today = new Date().toISOString().slice(0, 10);
		expect(asked?.messages[0]?.content).toContain(`Today is ${today}`);
		expect([...(asked?.tools.keys() ?? [])].sort()).toEqual([
			'Balance',
			'Best_campaigns',
			'Commission',
			'Licenses',
		]);
		expect(asked?.tools.get('Commission')).toMatchObject({
			description: expect.stringContaining('commission earned'),
			parameters: {
				properties: {
					date_from: { type: 'string', description: 'First day, such as 2026-01-01' },
					date_to: { type: 'string' },
				},
				required: ['date_from', 'date_to'],
			},
		});
		expect(example.traffic()).toEqual([]);
	});

	it('has each tool reach the account', async () => {
		model.turns.push(
			() => ({ call: 'Balance', with: {} }),
			() => ({ call: 'Best_campaigns', with: { ...days, metric: 'clicks' } }),
			() => ({ call: 'Licenses', with: days }),
			() => ({ say: 'Done.' }),
		);
		expect(await chat('Tell me all', 'all')).toEqual({ status: 200, output: 'Done.' });

		expect(example.traffic()).toEqual([
			'GET /balance',
			'GET /affiliates/campaigns/best-performing/reports/clicks',
			'GET /solutions/licenses/count',
		]);
		const answers = model.asked.slice(1).map(toolAnswer);
		expect(answers).toEqual([
			expect.objectContaining({ available: expect.any(Number) }),
			expect.objectContaining({ name: expect.any(String), value: expect.any(Number) }),
			{
				trials: expect.any(Number),
				paid: expect.any(Number),
				expired: expect.any(Number),
				asked_for: { date_from: '2026-01-01', date_to: '2026-06-30' },
			},
		]);
	});

	it('remembers the conversation, and keeps two of them apart', async () => {
		model.turns.push(...['First.', 'Second.', 'Other.'].map((say) => () => ({ say })));
		await chat('One', 'memory');
		await chat('Two', 'memory');
		await chat('Three', 'another');

		expect(model.asked.map(rolesOf)).toEqual([
			['developer', 'user'],
			['developer', 'user', 'assistant', 'user'],
			['developer', 'user'],
		]);
	});

	it('gives the words of an error to the model, which can pass them on', async () => {
		example.sandbox.fault({ act: { status: 403, body: { message: 'No partner any more' } } });
		model.turns.push(
			() => ({ call: 'Commission', with: days }),
			(asked) => ({ say: `That failed: ${String(toolAnswer(asked).error)}` }),
		);

		expect((await chat(question, 'error')).output).toBe('That failed: No partner any more');
	});

	it('says so in the chat when the model cannot answer', async () => {
		const { status, output } = await chat(question, 'silent');

		expect(status).toBe(200);
		expect(output).toMatch(/^There is no answer: Bad request/);
		expect(model.asked).toHaveLength(1);
	});

	it('answers nobody without the password', async () => {
		const { status } = await chat(question, 'one', { ...formLogin, password: 'wrong' });

		expect([401, 403]).toContain(status);
		expect(model.asked).toEqual([]);
	});
});
