import { createHash } from 'node:crypto';

import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { text } from './text';
import { stopWatch } from './watch';

/** The rows that a contender put out: its items, or the list in its only one. */
function rowsOf(items: INodeExecutionData[]): unknown[] {
	const only = items.length === 1 ? items[0]?.json.result : undefined;
	return Array.isArray(only) ? only : items.map(({ json }) => json);
}

/** What tells one row from another: the license's number, or the campaign's name. */
function keyOf(row: unknown): string {
	if (typeof row !== 'object' || row === null) return '';
	const key = 'license' in row ? row.license : 'name' in row ? row.name : '';
	return String(key);
}

/** Stops the watch and says what it shows, and what came out of the contender. */
export class StopWatch implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Stop Watch',
		name: 'stopWatch',
		group: ['transform'],
		version: 1,
		description: 'Stops the watch and sums up the items',
		defaults: { name: 'Stop Watch' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Profile', name: 'profile', type: 'string', default: '' }],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const profile = text(this.getNodeParameter('profile', 0));
		const elapsed = await stopWatch(this.getExecutionId(), profile);
		const rows = rowsOf(this.getInputData());
		const digest = createHash('sha256').update(rows.map(keyOf).join('\n')).digest('hex');
		return [[{ json: { ...elapsed, rows: rows.length, digest }, pairedItem: { item: 0 } }]];
	}
}
