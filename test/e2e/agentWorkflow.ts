import type { INodeParameters } from 'n8n-workflow';

import { chain, type Workflow, type WorkflowNode } from './workflow';

/** Credentials by type, as a node holds them. */
export type StoredCredentials = NonNullable<WorkflowNode['credentials']>;

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

/** Those of these types; n8n lets no other node have the one for cards. */
export function credentialsOf(all: StoredCredentials, types: readonly string[]): StoredCredentials {
	return Object.fromEntries(Object.entries(all).filter(([type]) => types.includes(type)));
}

/**
 * A workflow that is started by hand, in which an AI Agent has a model and our node as its only
 * tool, described as n8n describes it by itself.
 */
export function agentWorkflow(
	id: string,
	parameters: INodeParameters,
	credentials: StoredCredentials,
): Workflow {
	const base = chain(id, [agent]);
	const part = (
		node: Omit<WorkflowNode, 'id' | 'position'>,
		types: readonly string[],
	): WorkflowNode => ({
		...node,
		id: `${id}-${node.name}`,
		position: [220, 220],
		credentials: credentialsOf(credentials, types),
	});
	const tool = part(
		{
			name: toolName,
			type: 'n8n-nodes-livechat-partners.liveChatPartnersTool',
			typeVersion: 1,
			parameters: { descriptionType: 'auto', ...parameters },
		},
		['liveChatPartnersApi', 'liveChatPartnersCardApi'],
	);
	return {
		...base,
		nodes: [...base.nodes, part(model, ['openAiApi']), tool],
		connections: {
			...base.connections,
			Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
			[toolName]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
	};
}
