import { freePort } from '../freePort';
import { startN8nProcess } from './n8nProcess';
import type { Service } from '../service';

/** A process that takes executions from the queue, one of several. */
export class Worker {
	private constructor(
		private readonly userFolder: string,
		private readonly env: NodeJS.ProcessEnv,
		private service: Service,
	) {}

	/** Starts it in a user folder in which the package is installed. Throws where it does not start. */
	static async start(userFolder: string, env: NodeJS.ProcessEnv): Promise<Worker> {
		const service = await startN8nProcess('worker', userFolder, await freePort(), env);
		return new Worker(userFolder, env, service);
	}

	/** All that it printed since it was started last. */
	get log(): string {
		return this.service.log;
	}

	/** The ids of the executions that it has begun and not ended, going by what it printed. */
	running(): string[] {
		const ids = new Set<string>();
		for (const [, what, id = ''] of this.log.matchAll(
			/Worker (started|finished|errored while running) execution (\d+)/g,
		)) {
			if (what === 'started') ids.add(id);
			else ids.delete(id);
		}
		return [...ids];
	}

	/** Ends it as a crash does, in the middle of whatever it is doing. */
	async kill(): Promise<void> {
		await this.service.kill();
	}

	/** Starts it again in the same folder. */
	async restart(): Promise<void> {
		this.service = await startN8nProcess('worker', this.userFolder, await freePort(), this.env);
	}

	/** Asks it to end. It finishes what it has begun. */
	async stop(): Promise<void> {
		await this.service.stop();
	}
}
