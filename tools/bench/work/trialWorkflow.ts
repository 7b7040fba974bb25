import { join } from 'node:path';

import type { JsonObject } from '../../../test/e2e/json';
import { chain, type Workflow, type WorkflowNode } from '../../../test/e2e/workflow';
import { licenseAt } from '../server/answers';
import type { Step, Trial } from './trial';

const benchPackage = 'n8n-nodes-livechat-partners-bench';

type Node = Omit<WorkflowNode, 'id' | 'position'>;

/** The path at which a trial is run. */
export function webhookPath({ name }: Trial): string {
	return name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();
}

function bench(name: string, type: string, parameters: JsonObject): Node {
	return { name, type: `${benchPackage}.${type}`, typeVersion: 1, parameters };
}

function webhook(trial: Trial): Node {
	const path = webhookPath(trial);
	return {
		name: 'Webhook',
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		parameters: { path, httpMethod: 'GET', responseMode: 'lastNode', options: {} },
		webhookId: path,
	};
}

function authenticated({ authenticated: wanted, ...step }: Step, credentialId: string): Node {
	if (!wanted) return step;
	return { ...step, credentials: { liveChatPartnersApi: { id: credentialId, name: 'Bench' } } };
}

/**
 * The workflow of a trial: a webhook, so that n8n runs it as it runs published workflows, and the
 * contender between two nodes that hold the watch. Nothing of the execution is saved.
 * @param profileFolder where a record of what the processor does goes, if it is wanted
 */
export function trialWorkflow(
	trial: Trial,
	credentialId: string,
	serverUrl: string,
	profileFolder: string | undefined,
): Workflow {
	const path = webhookPath(trial);
	const steps = [
		webhook(trial),
		bench('Start Watch', 'startWatch', {
			count: trial.items,
			firstId: licenseAt(0),
			distinct: trial.distinct,
			profiled: profileFolder !== undefined,
		}),
		...trial.steps(serverUrl).map((step) => authenticated(step, credentialId)),
		bench('Stop Watch', 'stopWatch', {
			profile: profileFolder === undefined ? '' : join(profileFolder, `${path}.cpuprofile`),
		}),
	];
	return {
		...chain(path, steps),
		name: trial.name,
		settings: {
			executionOrder: 'v1',
			saveDataSuccessExecution: 'none',
			saveDataErrorExecution: 'none',
			saveExecutionProgress: false,
			saveManualExecutions: false,
		},
	};
}
