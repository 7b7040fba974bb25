import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const startTimeoutMs = 180_000;
const usualStopTimeoutMs = 40_000;

/** How a service is started, and how to see that it is there. */
export interface ServiceOptions {
	/** What it is called in messages. */
	name: string;
	file: string;
	args: readonly string[];
	options: Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'>;
	/** Whether it can be used, going by what it printed. May throw as long as it cannot. */
	isReady: (log: string) => Promise<boolean>;
	/** The signal that asks it to end; SIGTERM unless told. */
	stopSignal?: NodeJS.Signals;
	/** How long it may take to end before it is killed, in milliseconds; 40 seconds unless told. */
	stopTimeoutMs?: number;
	/** Ends it at once; SIGKILL unless told. */
	kill?: (child: ChildProcess) => void;
}

/** A server that a suite started: a database, or one of the processes of n8n. */
export class Service {
	private output = '';

	private constructor(
		private readonly what: ServiceOptions,
		private readonly child: ChildProcess,
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
		const { file, args, options, isReady } = what;
		const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
		const service = new Service(what, child);
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

	/** Waits until it has ended, whoever ended it. */
	async untilEnded(): Promise<void> {
		if (!this.ended) await new Promise((resolve) => this.child.once('close', resolve));
	}

	/** Asks it to end, and waits for it; kills it when that takes too long. */
	async stop(): Promise<void> {
		if (this.ended) return;
		const { stopSignal = 'SIGTERM', stopTimeoutMs = usualStopTimeoutMs } = this.what;
		const force = setTimeout(() => this.killNow(), stopTimeoutMs);
		this.child.kill(stopSignal);
		await this.untilEnded();
		clearTimeout(force);
	}

	/** Ends it as a crash or a lack of memory does: at once, and without a word. */
	async kill(): Promise<void> {
		if (this.ended) return;
		const ended = this.untilEnded();
		this.killNow();
		await ended;
	}

	private get ended(): boolean {
		return this.child.exitCode !== null || this.child.signalCode !== null || !this.child.pid;
	}

	private killNow(): void {
		const { kill = (child: ChildProcess) => child.kill('SIGKILL') } = this.what;
		kill(this.child);
	}

	private async untilReady(isReady: ServiceOptions['isReady']): Promise<void> {
		const deadline = Date.now() + startTimeoutMs;
		while (Date.now() < deadline) {
			if (this.ended)
				throw new Error(`${this.what.name} ended before it was ready\n${this.output}`);
			if (await isReady(this.output).catch(() => false)) return;
			await delay(100);
		}
		throw new Error(`${this.what.name} was not ready after ${startTimeoutMs} ms\n${this.output}`);
	}
}
