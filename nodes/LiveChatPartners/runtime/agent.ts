import type { IExecuteFunctions } from 'n8n-workflow';

import type { Output } from './operation';

/** True where an AI Agent runs the node as its tool: n8n makes a second node type of it, named so. */
export function usedByAgent(context: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return context.getNode().type.endsWith('Tool');
}

/** What an agent is told in place of no items: n8n would give it an empty text, as if the tool had failed. */
export function withAnswer(outputs: Output[]): Output[] {
	return outputs.length === 0 ? [{ json: { found: 0 } }] : outputs;
}

/**
 * An error that stops the node, for whoever reads it. n8n gives an agent the message only; what to do
 * about it, and that a write may have been carried out, stands in the description.
 */
export function forReader<Thrown extends { message: string; description?: string | null }>(
	context: Pick<IExecuteFunctions, 'getNode'>,
	error: Thrown,
): Thrown {
	const { message, description } = error;
	if (usedByAgent(context) && description)
		error.message = `${message.replace(/\.$/, '')}. ${description}`;
	return error;
}
