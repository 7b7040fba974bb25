import type { INodeParameters } from 'n8n-workflow';

import { chain, type Workflow, type WorkflowNode } from './workflow';

/** The name of the tool in the workflow, and to the model. */
export const toolName = 'LiveChat_Partners';

const agent = {
	name: 'Agent',
	type: '@n8n/n8n-nodes-langchain.agent',
	typeVersion: 3.1,
	parameters: { promptType: 'define', text: 'Go', options: { enableStreaming: false } },
};

const model = {
	name: 'Model',
	type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
	typeVersion: 1.3,
	parameters: {
		model: { __rl: true, mode: 'id', value: 'stand-in' },
		responsesApiEnabled: false,
		options: { maxRetries: 0 },
	},
};

/**
 * A workflow that is started by hand, in which an AI Agent has a model and our node as its only
 * tool, described as n8n describes it by itself.
 */
export function agentWorkflow(
	id: string,
	parameters: INodeParameters,
	credentials: NonNullable<WorkflowNode['credentials']>,
): Workflow {
	const base = chain(id, [agent]);
	// n8n stores no workflow that gives a node the credential of another.
	const entries = Object.entries(credentials);
	const isModels = ([type]: [string, unknown]): boolean => type === 'openAiApi';
	const part = (node: Omit<WorkflowNode, 'id' | 'position'>): WorkflowNode => ({
		...node,
		id: `${id}-${node.name}`,
		position: [220, 220],
	});
	const tool = part({
		name: toolName,
		type: 'n8n-nodes-livechat-partners.liveChatPartnersTool',
		typeVersion: 1,
		parameters: { descriptionType: 'auto', ...parameters },
		credentials: Object.fromEntries(entries.filter((entry) => !isModels(entry))),
	});
	return {
		...base,
		nodes: [
			...base.nodes,
			part({ ...model, credentials: Object.fromEntries(entries.filter(isModels)) }),
			tool,
		],
		connections: {
			...base.connections,
			Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
			[toolName]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
	};
}
