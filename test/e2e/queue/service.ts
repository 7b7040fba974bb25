import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const startTimeoutMs = 180_000;
const stopTimeoutMs = 40_000;

/** How a service is started, and how to see that it is there. */
export interface ServiceOptions {
	/** What it is called in messages. */
	name: string;
	file: string;
	args: readonly string[];
	options: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>;
	/** Whether it can be used. May throw as long as it cannot. */
	isReady: () => Promise<boolean>;
	/** The signal that asks it to end; SIGTERM unless told. */
	stopSignal?: NodeJS.Signals;
}

/** A server that a suite started: a database, or one of the processes of n8n. */
export class Service {
	private output = '';

	private constructor(
		private readonly name: string,
		private readonly child: ChildProcess,
		private readonly stopSignal: NodeJS.Signals,
	) {
		const keep = (chunk: Buffer) => {
			this.output += chunk.toString();
		};
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
		child.on('error', (error) => {
			this.output += String(error);
		});
	}

	/** Starts it and waits until it is ready. Throws with what it printed where it ends before that, or takes over three minutes. */
	static async start(what: ServiceOptions): Promise<Service> {
		const { name, file, args, options, isReady, stopSignal = 'SIGTERM' } = what;
		const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		const service = new Service(name, child, stopSignal);
		try {
			await service.untilReady(isReady);
			return service;
		} catch (error) {
			await service.kill();
			throw error;
		}
	}

	/** All that it printed so far. */
	get log(): string {
		return this.output;
	}

	/** Asks it to end, and waits for it; kills it after 40 seconds. */
	async stop(): Promise<void> {
		await this.end(this.stopSignal);
	}

	/** Ends it as a crash or a lack of memory does: at once, and without a word. */
	async kill(): Promise<void> {
		await this.end('SIGKILL');
	}

	private get ended(): boolean {
		return this.child.exitCode !== null || this.child.signalCode !== null || !this.child.pid;
	}

	private async end(signal: NodeJS.Signals): Promise<void> {
		if (this.ended) return;
		const closed = new Promise((resolve) => this.child.once('close', resolve));
		const force = setTimeout(() => this.child.kill('SIGKILL'), stopTimeoutMs);
		this.child.kill(signal);
		await closed;
		clearTimeout(force);
	}

	private async untilReady(isReady: () => Promise<boolean>): Promise<void> {
		const deadline = Date.now() + startTimeoutMs;
		while (Date.now() < deadline) {
			if (this.ended) throw new Error(`${this.name} ended before it was ready\n${this.output}`);
			if (await isReady().catch(() => false)) return;
			await delay(100);
		}
		throw new Error(`${this.name} was not ready after ${startTimeoutMs} ms\n${this.output}`);
	}
}
