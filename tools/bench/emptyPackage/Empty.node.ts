import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

/** A node without a field. */
export class Empty implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Empty',
		name: 'empty',
		group: ['transform'],
		version: 1,
		description: 'Nothing',
		defaults: { name: 'Empty' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	};
}
