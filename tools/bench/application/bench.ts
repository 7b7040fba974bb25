import { setTimeout as delay } from 'node:timers/promises';

import { isObject } from '../../../test/e2e/json';
import { N8nServer } from '../../../test/e2e/n8nServer';
import { API_TOKEN, type FastServer } from '../server/fastServer';
import type { Trial } from '../work/trial';
import { trialWorkflow, webhookPath } from '../work/trialWorkflow';
import { checkOutput, readOutput, type Sample } from './sample';

const webhookTimeoutMs = 30_000;

/** The n8n application with the contenders in it, and the server that they ask. */
export class Bench {
	private n8n: N8nServer | undefined;

	constructor(
		private readonly userFolder: string,
		readonly server: FastServer,
		/** Where records of what the processor does go; no records without it. */
		private readonly profileFolder: string | undefined,
	) {}

	/** Stores and publishes the workflows of all trials. n8n runs afterwards. */
	async prepare(trials: readonly Trial[]): Promise<void> {
		const n8n = await this.running();
		const credentialId = await n8n.importCredential({
			id: 'bench',
			name: 'Bench',
			type: 'liveChatPartnersApi',
			data: {
				apiToken: API_TOKEN,
				partnerPassword: 'bench-password-1',
				baseUrl: this.server.url,
				recurlyBaseUrl: this.server.url,
			},
		});
		for (const trial of trials) {
			const workflow = trialWorkflow(trial, credentialId, this.server.url, this.profileFolder);
			await n8n.publish(await n8n.importWorkflow(workflow));
		}
	}

	/**
	 * Runs a trial once.
	 * @param rows how many rows to expect of it, where the server decides that
	 * @throws Error when what came out is not what had to come out
	 */
	async run(trial: Trial, rows?: number): Promise<Sample> {
		const n8n = await this.running();
		await this.server.takeCount();
		const output = readOutput(await this.call(n8n, trial));
		checkOutput(trial, output, rows);
		return { ...output.elapsed, requests: await this.server.takeCount() };
	}

	/** Ends n8n; the next run starts a new process of it. */
	async stop(): Promise<void> {
		await this.n8n?.stop();
		this.n8n = undefined;
	}

	private async running(): Promise<N8nServer> {
		this.n8n ??= await N8nServer.start(this.userFolder);
		return this.n8n;
	}

	/** Calls the webhook of a trial, which a new process may not have opened yet. */
	private async call(n8n: N8nServer, trial: Trial): Promise<unknown> {
		const deadline = Date.now() + webhookTimeoutMs;
		for (;;) {
			const response = await fetch(`${n8n.url}/webhook/${webhookPath(trial)}`);
			const text = await response.text();
			if (response.ok) {
				const answer: unknown = JSON.parse(text);
				return isObject(answer) ? answer : {};
			}
			if (response.status !== 404 || Date.now() > deadline) {
				throw new Error(`${trial.name} answered ${response.status}: ${text}\n${n8n.log}`);
			}
			await delay(100);
		}
	}
}
