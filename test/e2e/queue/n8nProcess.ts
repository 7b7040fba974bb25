import { n8nEnvironment } from '../environment';
import { localhost } from '../freePort';
import { isObject } from '../json';
import { n8nProgram } from '../n8nProgram';
import { Service } from '../service';

/** The processes of n8n beside the main one. */
export type N8nCommand = 'webhook' | 'worker';

/** The port is for the webhooks, or for the question whether a worker is well. */
function listenOn(command: N8nCommand, port: number): NodeJS.ProcessEnv {
	if (command === 'webhook') return { N8N_PORT: String(port), N8N_HOST: localhost };
	return {
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: localhost,
	};
}

/**
 * Starts a process of n8n in a user folder of its own, and waits until it is ready to work.
 * `env` goes before the usual environment. Throws with what it printed where it is not.
 */
export async function startN8nProcess(
	command: N8nCommand,
	userFolder: string,
	port: number,
	env: NodeJS.ProcessEnv,
): Promise<Service> {
	const all = { ...(await n8nEnvironment(userFolder)), ...listenOn(command, port), ...env };
	return await Service.start({
		name: `n8n ${command}`,
		...n8nProgram([command], userFolder, all),
		async isReady() {
			const response = await fetch(`http://${localhost}:${port}/healthz/readiness`);
			return response.ok && isObject(await response.json());
		},
	});
}
