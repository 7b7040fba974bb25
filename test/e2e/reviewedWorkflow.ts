import { credentialsOf, toolName, type StoredCredentials } from './agentWorkflow';
import type { Workflow, WorkflowNode } from './workflow';

const review = 'Human review';

/** Puts a Human review by e-mail between the agent of a workflow and its tool, with a button for no. */
export function reviewedWorkflow(workflow: Workflow, credentials: StoredCredentials): Workflow {
	const byMail: WorkflowNode = {
		id: `${workflow.id}-review`,
		name: review,
		type: 'n8n-nodes-base.emailSendHitlTool',
		typeVersion: 2.1,
		position: [220, 440],
		webhookId: '6a0c2b54-31a2-4c0b-9a54-8f3f0b8f1c11',
		credentials: credentialsOf(credentials, ['smtp']),
		parameters: {
			fromEmail: 'n8n@example.com',
			toEmail: 'partner@example.com',
			subject: 'May the agent do this?',
			// n8n's own message shows the values as "[object Object]" in a mail.
			message: '={{ $tool.name }} with {{ JSON.stringify($tool.parameters) }}',
			approvalOptions: { values: { approvalType: 'double' } },
		},
	};
	return {
		...workflow,
		nodes: [...workflow.nodes, byMail],
		connections: {
			...workflow.connections,
			[toolName]: { ai_tool: [[{ node: review, type: 'ai_tool', index: 0 }]] },
			[review]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
	};
}
