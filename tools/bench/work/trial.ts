import type { JsonObject } from '../../../test/e2e/json';
import type { WorkflowNode } from '../../../test/e2e/workflow';

/** A node as it stands in a trial's workflow, without what is the same in all of them. */
export type Step = Pick<WorkflowNode, 'name' | 'type' | 'typeVersion'> & {
	parameters: JsonObject;
	/** Whether it uses the credential of the Partner API. */
	authenticated: boolean;
};

/** One contender at one kind of work. */
export interface Trial {
	/** Unique; also the path of its webhook. */
	name: string;
	/** `read`: a license per item. `write`: a campaign per item. `list`: all licenses. */
	kind: 'read' | 'write' | 'list';
	items: number;
	/** Whether each item asks for something else. */
	distinct: boolean;
	/** The nodes that compete, given the address of the server. */
	steps: (serverUrl: string) => Step[];
}
