import 'reflect-metadata';
import {
	commitStagedCursor,
	PollContext,
	runPollInStagingScope,
	TriggersAndPollers,
} from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type WorkflowActivateMode,
} from 'n8n-workflow';
import type { CredentialValues } from './credentials';
import { additionalData } from './engine';
import { TestNodeTypes, TRIGGER_TYPE } from './nodeTypes';

/**
 * How n8n keeps the node's data. `legacy` is 1.x, and 2.x as it is installed: the data is stored
 * when items are handed over and when a workflow was activated, and lives in memory in between.
 * `durable` is 2.x with N8N_POLLER_DURABLE_CURSORS_ENABLED: each poll has its own copy, which is
 * stored with the items or, where there are none, by itself.
 */
export type Storage = 'legacy' | 'durable';

const NODE_NAME = 'LiveChat Partners Trigger';

interface Active {
	workflow: Workflow;
	node: INode;
	context: PollContext;
}

/**
 * A trigger node in a workflow that is activated, polled and restarted in the steps in which n8n
 * takes them (n8n-core 2.41.1: active-workflow-triggers.js and poll-trigger-executor.js; n8n 2.41.1:
 * trigger-execution-context.factory.js and active-workflow-manager.js), with n8n-core's own context
 * and poller.
 */
export class PolledWorkflow {
	/** What n8n's database holds: static data as JSON. */
	stored = '{}';

	/** Items of each execution that was started. */
	executions: IDataObject[][] = [];

	/** Errors of failed executions, which n8n records for polls of the schedule. */
	failures: Error[] = [];

	private active: Active | undefined;

	private readonly pollers = new TriggersAndPollers();

	constructor(
		public parameters: INodeParameters,
		public credentials: CredentialValues,
		private readonly storage: Storage = 'legacy',
		private readonly credentialId = 'credential',
	) {}

	/** All items that were handed over so far. */
	get items(): IDataObject[] {
		return this.executions.flat();
	}

	/** The state that the node keeps, as it is stored. */
	get state(): string {
		const data: Record<string, { state?: unknown }> = JSON.parse(this.stored);
		const state = data[`node:${NODE_NAME}`]?.state;
		return typeof state === 'string' ? state : '';
	}

	/**
	 * Activates the workflow, which polls at once. Whatever was only in memory is gone.
	 * @param activation `activate` for a person's switch, `update` for a new version, `init` for a start of n8n
	 * @throws what the poll throws; n8n then does not activate the workflow
	 */
	async activate(activation: WorkflowActivateMode = 'activate'): Promise<void> {
		this.active = undefined;
		const active = this.open('trigger', activation);
		await this.run(active, (error) => {
			throw error;
		});
		this.active = active;
		if (this.storage === 'legacy') this.save(active.workflow);
	}

	/** A poll of the schedule. */
	async poll(): Promise<void> {
		if (!this.active) throw new Error('The workflow is not active');
		// The durable scheduler makes a context for each poll, and calls all of them updates.
		const active = this.storage === 'legacy' ? this.active : this.open('trigger', 'update', 36_000);
		await this.run(active, (error) => this.failures.push(error));
	}

	/** What a manual run in the editor shows. */
	async manual(): Promise<IDataObject[]> {
		const { workflow, node, context } = this.open('manual', 'manual');
		const output = await this.pollers.runPollFunction(workflow, node, context);
		if (this.stored !== JSON.stringify(workflow.staticData) && workflow.staticData.__dataChanged)
			throw new Error('A manual run changed the static data');
		return output ? output.flat().map(({ json }) => json) : [];
	}

	/** @param budget milliseconds that the scheduler grants a poll, where it limits it */
	private open(
		mode: 'trigger' | 'manual',
		activation: WorkflowActivateMode,
		budget?: number,
	): Active {
		const node: INode = {
			id: 'trigger-under-test',
			name: NODE_NAME,
			type: TRIGGER_TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters: this.parameters,
			credentials: { liveChatPartnersApi: { id: this.credentialId, name: 'Partner' } },
		};
		const workflow = new Workflow({
			id: 'workflow-under-test',
			name: 'Workflow under test',
			active: true,
			nodeTypes: new TestNodeTypes(),
			nodes: [node],
			connections: {},
			staticData: JSON.parse(this.stored),
			settings: { timezone: 'UTC', executionOrder: 'v1' },
		});
		const data = additionalData({ credentials: this.credentials }, workflow);
		const opened = workflow.getNode(NODE_NAME) ?? node;
		if (this.storage === 'legacy' || mode === 'manual') {
			const emit = (items: INodeExecutionData[][]) => {
				this.save(workflow);
				this.hand(items);
			};
			return {
				workflow,
				node: opened,
				context: new PollContext(workflow, opened, data, mode, activation, emit),
			};
		}
		let copy: IDataObject = {};
		const commit = async () => {
			this.stored = JSON.stringify({ [`node:${NODE_NAME}`]: copy });
		};
		const emit = (items: INodeExecutionData[][]) => {
			void commit();
			this.hand(items);
		};
		const context = new PollContext(
			workflow,
			opened,
			data,
			mode,
			activation,
			emit,
			undefined,
			commit,
			async (poll) => {
				const all: Record<string, IDataObject> = JSON.parse(this.stored);
				copy = all[`node:${NODE_NAME}`] ?? {};
				return await poll();
			},
			() => copy,
			budget === undefined ? undefined : () => budget,
		);
		return { workflow, node: opened, context };
	}

	private async run(
		{ workflow, node, context }: Active,
		fail: (error: Error) => void,
	): Promise<void> {
		try {
			await runPollInStagingScope(context, async () => {
				const output = await this.pollers.runPollFunction(workflow, node, context);
				if (output === null) await commitStagedCursor(context);
				else context.__emit(output);
			});
		} catch (error) {
			fail(error instanceof Error ? error : new Error(String(error)));
		}
	}

	private save(workflow: Workflow): void {
		if (workflow.staticData.__dataChanged !== true) return;
		this.stored = JSON.stringify(workflow.staticData);
		workflow.staticData.__dataChanged = false;
	}

	private hand(items: INodeExecutionData[][]): void {
		this.executions.push(items.flat().map(({ json }) => json));
	}
}
