import 'reflect-metadata';
import {
	ExecutionLifecycleHooks,
	ExternalSecretsProxy,
	LoadOptionsContext,
	WorkflowExecute,
} from 'n8n-core';
import {
	Workflow,
	createRunExecutionData,
	type IBinaryKeyData,
	type IDataObject,
	type IExecuteContextData,
	type INode,
	type INodeExecutionData,
	type INodeListSearchResult,
	type INodeParameters,
	type IRun,
	type ITaskData,
	type IWorkflowExecuteAdditionalData,
	type OnError,
	type ExecutionError,
} from 'n8n-workflow';
import { TestCredentials, type CredentialValues } from './credentials';
import { NODE_TYPE, TestNodeTypes, TOOL_TYPE } from './nodeTypes';

/** A workflow of three nodes: items go in, through the node under test, and out. */
export interface WorkflowSettings {
	/** Parameters of the node under test; expressions start with `=`. */
	parameters: INodeParameters;
	/** The json of each input item; one empty item where it is left out. */
	items?: IDataObject[];
	/** The binary fields of each input item, in the order of `items`. */
	binary?: IBinaryKeyData[];
	credentials: CredentialValues;
	/** What the node does on an error; n8n's default is to stop. */
	onError?: OnError;
	retryOnFail?: { maxTries: number };
	/** The workflow's time zone. */
	timezone?: string;
	/** How many times the execution runs the node, each time with all items; once where it is left out. */
	runs?: number;
	/** Whether the node has the type that n8n makes of it for an AI Agent. */
	asTool?: boolean;
	/** An execution that ended before, of which this is the Retry: it has the data that n8n saved of it. */
	retryOf?: IRun;
}

/** What a person finds in n8n after an execution. */
export interface Outcome {
	/** The items that left the first output. */
	items: INodeExecutionData[];
	/** The json of those items. */
	json: IDataObject[];
	/** The items that left the error output. */
	errorItems: INodeExecutionData[];
	/** What the node stopped with. */
	error?: ExecutionError;
	hints: string[];
	run: IRun;
}

const NODE_NAME = 'LiveChat Partners';

/** Where n8n would be reached; expressions can refer to it, nobody listens there. */
const ADDRESS = 'http://127.0.0.1:5678';

function testNode(settings: WorkflowSettings): INode {
	const { parameters, credentials, onError, retryOnFail, asTool } = settings;
	return {
		id: 'node-under-test',
		name: NODE_NAME,
		type: asTool ? TOOL_TYPE : NODE_TYPE,
		typeVersion: 1,
		position: [200, 0],
		parameters,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((type) => [type, { id: type, name: type }]),
		),
		...(onError === undefined ? {} : { onError }),
		...(retryOnFail
			? { retryOnFail: true, maxTries: retryOnFail.maxTries, waitBetweenTries: 1 }
			: {}),
	};
}

function passThrough(name: string): INode {
	return { id: name, name, type: 'passThrough', typeVersion: 1, position: [0, 0], parameters: {} };
}

function workflowOf(settings: WorkflowSettings): Workflow {
	const to = (node: string) => [{ node, type: 'main' as const, index: 0 }];
	const more = Array.from({ length: (settings.runs ?? 1) - 1 }, (_, index) => `Again ${index}`);
	return new Workflow({
		id: 'workflow-under-test',
		name: 'Workflow under test',
		active: false,
		nodeTypes: new TestNodeTypes(),
		nodes: [
			passThrough('Start'),
			...more.map(passThrough),
			testNode(settings),
			passThrough('Success'),
			passThrough('Failure'),
		],
		connections: {
			Start: { main: [[...more, NODE_NAME].flatMap(to)] },
			...Object.fromEntries(more.map((name) => [name, { main: [to(NODE_NAME)] }])),
			[NODE_NAME]: { main: [to('Success'), to('Failure')] },
		},
		settings: { timezone: settings.timezone ?? 'UTC', executionOrder: 'v1' },
	});
}

/** What the n8n application hands to its engine beside the workflow. */
export function additionalData(
	settings: Pick<WorkflowSettings, 'credentials'>,
	workflow: Workflow,
): IWorkflowExecuteAdditionalData {
	const hooks = new ExecutionLifecycleHooks('manual', 'execution-under-test', {
		id: workflow.id,
		name: 'Workflow under test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: Object.values(workflow.nodes),
		connections: workflow.connectionsBySourceNode,
	});
	const unused = async (): Promise<never> => {
		throw new Error('The tests do not use this part of n8n');
	};
	return {
		credentialsHelper: new TestCredentials(settings.credentials),
		executeWorkflow: unused,
		getRunExecutionData: unused,
		getRuntimeCredential: unused,
		startRunnerTask: unused,
		executionId: 'execution-under-test',
		currentNodeExecutionIndex: 0,
		restApiUrl: ADDRESS,
		instanceBaseUrl: ADDRESS,
		formBaseUrl: ADDRESS,
		formWaitingBaseUrl: ADDRESS,
		formTestBaseUrl: ADDRESS,
		webhookBaseUrl: ADDRESS,
		webhookWaitingBaseUrl: ADDRESS,
		webhookTestBaseUrl: ADDRESS,
		mcpBaseUrl: ADDRESS,
		mcpTestBaseUrl: ADDRESS,
		variables: {},
		logAiEvent: () => undefined,
		hooks,
		externalSecretsProxy: new ExternalSecretsProxy(),
	};
}

/** The items that left an output of a node, with their links to its input. */
function output(tasks: ITaskData[], index: number): INodeExecutionData[] {
	return tasks.flatMap((task) => task.data?.main?.[index] ?? []);
}

/** An execution that is under way. */
export interface Running {
	outcome: Promise<Outcome>;
	/** What pressing Stop does. */
	cancel: () => void;
}

/** What nodes wrote down in an execution, as n8n reads it back from its database. */
function savedContext({ data }: IRun): IExecuteContextData {
	const saved: IExecuteContextData = JSON.parse(
		JSON.stringify(data.executionData?.contextData ?? {}),
	);
	return saved;
}

/** Begins to run the node under test in a workflow on n8n's own execution engine. */
export function start(settings: WorkflowSettings): Running {
	const workflow = workflowOf(settings);
	const startNode = workflow.getNode('Start') ?? undefined;
	const items = (settings.items ?? [{}]).map((json, index): INodeExecutionData => {
		const binary = settings.binary?.[index];
		return { json, ...(binary ? { binary } : {}) };
	});
	const data = additionalData(settings, workflow);
	const pinData = { Start: items };
	const execution =
		settings.retryOf && startNode
			? new WorkflowExecute(data, 'retry', {
					...createRunExecutionData({
						resultData: { pinData },
						executionData: {
							contextData: savedContext(settings.retryOf),
							nodeExecutionStack: [{ node: startNode, data: { main: [items] }, source: null }],
						},
					}),
				}).processRunExecutionData(workflow)
			: new WorkflowExecute(data, 'manual').run({
					workflow,
					...(startNode ? { startNode } : {}),
					pinData,
				});
	const outcome = execution.then((run): Outcome => {
		const { runData, error } = run.data.resultData;
		const tasks = runData[NODE_NAME] ?? [];
		const left = output(tasks, 0);
		return {
			items: left,
			json: left.map(({ json }) => json),
			errorItems: output(tasks, 1),
			...(error ? { error } : {}),
			hints: tasks.flatMap((task) => (task.hints ?? []).map(({ message }) => message)),
			run,
		};
	});
	return { outcome, cancel: () => execution.cancel() };
}

/** Runs the node under test in a workflow on n8n's own execution engine. */
export async function runNode(settings: WorkflowSettings): Promise<Outcome> {
	return await start(settings).outcome;
}

/**
 * What a picker of the node lists.
 * @param method the name of the list search
 * @throws what the editor would show in the picker
 */
export async function searchList(
	settings: WorkflowSettings,
	method: string,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const workflow = workflowOf(settings);
	const node = testNode(settings);
	const context = new LoadOptionsContext(workflow, node, additionalData(settings, workflow), '');
	const search = new TestNodeTypes().getByName(NODE_TYPE).methods?.listSearch?.[method];
	if (!search) throw new Error(`No list search ${method}`);
	return await search.call(context, filter, token);
}
