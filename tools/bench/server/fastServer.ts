import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

import { localhost } from '../../../test/e2e/freePort';
import { isObject } from '../../../test/e2e/json';

/** The token that the server insists on, so that no contender saves itself the authentication. */
export const API_TOKEN = 'bench-token-5f2c1f0e9a';

/** The server that all contenders ask, running in a process of its own. */
export class FastServer {
	private constructor(
		readonly url: string,
		private readonly child: ChildProcess,
	) {}

	/**
	 * Starts it on a free port.
	 * @param latencyMs how long each answer takes
	 * @throws Error when it ends before it listens
	 */
	static async start(latencyMs: number): Promise<FastServer> {
		const child = fork(join(__dirname, 'main.ts'), [String(latencyMs), API_TOKEN], {
			execArgv: ['--import', 'tsx'],
		});
		const port = await new Promise<number>((resolve, reject) => {
			child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
			child.once('message', (message: unknown) => {
				if (isObject(message) && typeof message.port === 'number') resolve(message.port);
				else reject(new Error('The server said something other than its port'));
			});
		});
		return new FastServer(`http://${localhost}:${port}`, child);
	}

	/** How many requests have come since this was last asked. */
	async takeCount(): Promise<number> {
		return await this.ask('taken');
	}

	/** Sets how many rows the list of licenses has. */
	async setRows(rows: number): Promise<void> {
		await this.ask(`rows/${rows}`);
	}

	/** Ends the process. */
	async stop(): Promise<void> {
		const ended = new Promise((resolve) => this.child.once('exit', resolve));
		this.child.disconnect();
		await ended;
	}

	private async ask(wish: string): Promise<number> {
		const response = await fetch(`${this.url}/bench/${wish}`);
		const answer: unknown = await response.json();
		if (!isObject(answer) || typeof answer.taken !== 'number') {
			throw new TypeError('The server did not say how many requests came');
		}
		return answer.taken;
	}
}
