import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { startFrom, untilStatus } from './examples/executions';
import { exampleFolder, readExample } from './examples/exampleWorkflow';
import { freePort, localhost } from './freePort';
import { isObject, objectAt, stringAt, type JsonObject } from './json';
import { N8nApi, owner } from './n8nApi';
import { packageFolder } from './paths';

const startTimeoutMs = 240_000;

/** `npm run n8n` as a person starts it in a terminal: a group of processes of its own, which gets Ctrl+C as a whole. */
class Terminal {
	output = '';

	private readonly child: ChildProcess;

	constructor(...args: string[]) {
		this.child = spawn('npm', ['run', 'n8n', '--', '--no-browser', ...args], {
			cwd: packageFolder,
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const keep = (chunk: Buffer) => {
			this.output += chunk.toString();
		};
		this.child.stdout?.on('data', keep);
		this.child.stderr?.on('data', keep);
	}

	/** Waits for words on the screen. Throws with all of it when the command ends before, or they do not come. */
	async until(words: string): Promise<void> {
		const deadline = Date.now() + startTimeoutMs;
		while (!this.output.includes(words)) {
			if (this.child.exitCode !== null || Date.now() > deadline) {
				throw new Error(`"${words}" did not appear\n${this.output}`);
			}
			await delay(50);
		}
	}

	/** What stands behind a word at the start of a line. Throws when there is no such line. */
	value(name: string): string {
		const found = new RegExp(`^ *${name} +(.+)$`, 'm').exec(this.output)?.[1];
		if (found === undefined) throw new Error(`No "${name}" in\n${this.output}`);
		return found;
	}

	/** Waits for the end and gives back the exit code. */
	async end(): Promise<number | null> {
		if (this.child.exitCode === null && this.child.signalCode === null) {
			await once(this.child, 'close');
		}
		return this.child.exitCode;
	}

	/** What Ctrl+C does, or another signal to all processes. */
	send(signal: NodeJS.Signals): void {
		if (this.isAlive) process.kill(-this.pid, signal);
	}

	/** Whether any process of the group is left. */
	get isAlive(): boolean {
		try {
			return process.kill(-this.pid, 0);
		} catch {
			return false;
		}
	}

	private get pid(): number {
		if (this.child.pid === undefined) throw new Error('npm could not be started');
		return this.child.pid;
	}
}

let folder: string;
let terminals: Terminal[];
let blockers: Server[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'livechat-partners-try-'));
	terminals = [];
	blockers = [];
});
afterAll(async () => {
	for (const terminal of terminals) terminal.send('SIGKILL');
	for (const blocker of blockers) blocker.close();
	await rm(folder, { recursive: true, force: true });
});

function open(...args: string[]): Terminal {
	const terminal = new Terminal(...args);
	terminals.push(terminal);
	return terminal;
}

/** Starts it, and logs in with what it printed. */
async function ready(port: number): Promise<{ terminal: Terminal; api: N8nApi }> {
	const terminal = open('--folder', folder, '--port', String(port));
	await terminal.until('Requests to the sandbox follow');
	expect(terminal.value('Editor')).toBe(`http://${localhost}:${port}`);
	expect(terminal.value('E-mail')).toBe(owner.email);
	expect(terminal.value('Password')).toBe(owner.password);
	const api = new N8nApi(terminal.value('Editor'));
	await api.login();
	return { terminal, api };
}

async function rowsOf(api: N8nApi, path: string): Promise<JsonObject[]> {
	const rows = await api.request('GET', path);
	return Array.isArray(rows) ? rows.filter(isObject) : [];
}

/** The names of what n8n has stored, in order. */
async function names(api: N8nApi, path: string): Promise<string[]> {
	return (await rowsOf(api, path)).map((row) => stringAt(row, 'name', path)).sort();
}

async function smtpAccount(api: N8nApi): Promise<{ path: string; data: JsonObject }> {
	const row = (await rowsOf(api, '/rest/credentials')).find(({ type }) => type === 'smtp');
	const path = `/rest/credentials/${stringAt(row, 'id', 'The SMTP account')}`;
	const stored = await api.request('GET', `${path}?includeData=true`);
	return { path, data: objectAt(stored, 'data', 'The SMTP account') };
}

/** Executes the example that keeps seats in step, against the sandbox. */
async function keepSeatsInStep(api: N8nApi): Promise<void> {
	const { name } = await readExample('04-seats-from-crm');
	const row = (await rowsOf(api, '/rest/workflows')).find((one) => one.name === name);
	const server = { api, log: '' };
	const id = await startFrom(server, stringAt(row, 'id', 'A workflow'), 'Every morning');
	const execution = (await untilStatus(server, id)).succeeded();
	expect(execution.json('Result per license').length).toBeGreaterThan(0);
}

const credentialNames = [
	'CRM webhook',
	'LiveChat Partners Card account',
	'LiveChat Partners account',
	'LiveChat form',
	'OpenAI account',
	'Partner assistant',
	'SMTP account',
];

async function exampleNames(): Promise<unknown[]> {
	const files = (await readdir(exampleFolder)).filter((file) => file.endsWith('.json'));
	const examples = await Promise.all(
		files.map(async (file) => await readExample(file.replace('.json', ''))),
	);
	return examples.map(({ name }) => name).sort();
}

describe('npm run n8n', () => {
	const addresses: string[] = [];

	it('has everything ready, and stops it all with Ctrl+C', async () => {
		const { terminal, api } = await ready(await freePort());

		const types = await names(api, '/types/nodes.json');
		expect(types).toEqual(
			expect.arrayContaining([
				'n8n-nodes-livechat-partners.liveChatPartners',
				'n8n-nodes-livechat-partners.liveChatPartnersTrigger',
			]),
		);
		expect(await names(api, '/rest/workflows')).toEqual(await exampleNames());
		expect(await names(api, '/rest/credentials')).toEqual(credentialNames);
		await keepSeatsInStep(api);
		expect(terminal.output).toContain('GET /v2/partners/solutions/licenses 200');

		const second = open('--folder', folder);
		expect(await second.end()).toBe(1);
		expect(second.output).toContain(`n8n already runs at ${terminal.value('Editor')}`);

		// A mail server of somebody's own, which the next start must leave alone.
		const { path, data } = await smtpAccount(api);
		const own = { ...data, host: 'mail.example.com', port: 587 };
		await api.request('PATCH', path, { name: 'SMTP account', type: 'smtp', data: own });

		addresses.push(terminal.value('Partner API'), terminal.value('Recurly'));
		terminal.send('SIGINT');
		expect(await terminal.end()).toBe(0);
		expect(terminal.isAlive).toBe(false);
	}, 300_000);

	it('starts again with what is there, on other ports where those are taken', async () => {
		for (const address of addresses) {
			const blocker = createServer().listen(Number(new URL(address).port), localhost);
			await once(blocker, 'listening');
			blockers.push(blocker);
		}
		const installed = join(folder, '.n8n/nodes/node_modules/n8n-nodes-livechat-partners');
		await writeFile(join(installed, 'package.json'), '{ "name": "n8n-nodes-livechat-partners" }');
		const { terminal, api } = await ready(await freePort());

		expect(addresses).not.toContain(terminal.value('Partner API'));
		expect(await names(api, '/rest/workflows')).toEqual(await exampleNames());
		expect(await names(api, '/rest/credentials')).toEqual(credentialNames);
		await keepSeatsInStep(api);
		expect((await smtpAccount(api)).data).toMatchObject({ host: 'mail.example.com', port: 587 });
		// The package of an earlier day was replaced.
		expect(await readFile(join(installed, 'package.json'), 'utf8')).toContain('"version"');

		terminal.send('SIGINT');
		expect(await terminal.end()).toBe(0);
		expect(terminal.isAlive).toBe(false);
	}, 300_000);

	it('does not touch a folder that it did not make', async () => {
		const other = await mkdtemp(join(tmpdir(), 'livechat-partners-other-'));
		await writeFile(join(other, 'precious'), '');
		const terminal = open('--folder', other, '--fresh');

		expect(await terminal.end()).toBe(1);
		expect(terminal.output).toContain('holds something else');
		expect(await readdir(other)).toEqual(['precious']);
		await rm(other, { recursive: true });
	});
});
