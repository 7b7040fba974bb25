import type { IExecuteFunctions } from 'n8n-workflow';

import type { Output } from './operation';

/** The two ends of a range of time, as the API names them. */
const RANGE = new Set(['date_from', 'date_to']);

/** True where an AI Agent runs the node as its tool: n8n makes a second node type of it, named so. */
export function usedByAgent(context: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return context.getNode().type.endsWith('Tool');
}

/**
 * What an agent is given. In place of no items it is told so: n8n would give it an empty text, as if
 * the tool had failed. The first item names the range that was asked for, so that a date that the model
 * left blank does not pass for the one that it had in mind.
 * @param query what the API was asked
 */
export function outputsForAgent(outputs: Output[], query: Record<string, string>): Output[] {
	const [first = { json: { found: 0 } }, ...rest] = outputs;
	const range = Object.entries(query).filter(([name]) => RANGE.has(name));
	if (range.length === 0) return [first, ...rest];
	return [{ ...first, json: { ...first.json, asked_for: Object.fromEntries(range) } }, ...rest];
}

/**
 * An error that stops the node, for whoever reads it. n8n gives an agent the message only; what to do
 * about it, and that a write may have been carried out, stands in the description.
 */
export function explainToAgent<Thrown extends { message: string; description?: string | null }>(
	context: Pick<IExecuteFunctions, 'getNode'>,
	error: Thrown,
): Thrown {
	const { message, description } = error;
	if (usedByAgent(context) && description)
		error.message = `${message.replace(/\.$/, '')}. ${description}`;
	return error;
}
