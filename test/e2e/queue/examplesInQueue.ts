import { startSandbox, type Sandbox } from '../../sandbox';
import { setParameters } from '../examples/editWorkflow';
import { storeCredentials } from '../examples/exampleCredentials';
import { importExample } from '../examples/exampleWorkflow';
import { startChat, type Chat } from './chat';
import { startQueueCluster, type QueueCluster } from './queueCluster';

/** Milliseconds that the Partner API and Recurly take for an answer, so that executions overlap. */
const latency = 20;

/** n8n polls no oftener than each minute at one second of it, so these are six times. */
const everyTenSeconds = [0, 10, 20, 30, 40, 50].map((second) => ({
	mode: 'custom',
	cronExpression: `${second} * * * * *`,
}));

/** The examples 2, 3 and 6, switched on in an n8n in queue mode, and whom they talk to. */
export interface ExamplesInQueue {
	cluster: QueueCluster;
	sandbox: Sandbox;
	chat: Chat;
	/** The ids that n8n gave the workflows. */
	form: string;
	crm: string;
	news: string;
	stop: () => Promise<void>;
}

/** Starts all of it and switches the workflows on. Throws as `startQueueCluster` does. */
export async function startExamplesInQueue(): Promise<ExamplesInQueue> {
	const sandbox = await startSandbox({ latency });
	const chat = await startChat();
	let cluster: QueueCluster | undefined;
	const stop = async () => {
		await cluster?.stop();
		await chat.close();
		await sandbox.close();
	};
	try {
		cluster = await startQueueCluster();
		const { main } = cluster;
		await storeCredentials(main, sandbox);
		const [form, crm, news] = [
			await importExample(main, '02-subscription-from-form'),
			await importExample(main, '03-subscription-from-crm-event'),
			await importExample(main, '06-message-on-news'),
		];
		await setParameters(main, news, 'Post to the chat', { url: `${chat.url}/hooks/secret` });
		await setParameters(main, news, 'News', { pollTimes: { item: everyTenSeconds } });
		for (const id of [form, crm, news]) await main.publish(id);
		return { cluster, sandbox, chat, form, crm, news, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
