import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

/** Has n8n evaluate one field for each item and does nothing with it: the floor of what an item costs. */
export class Evaluate implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Evaluate',
		name: 'evaluate',
		group: ['transform'],
		version: 1,
		description: 'Evaluates an expression for each item',
		defaults: { name: 'Evaluate' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Value', name: 'value', type: 'string', default: '' }],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const results = this.getInputData().map((_, index): INodeExecutionData => {
			const license = this.getNodeParameter('value', index, null, { skipValidation: true });
			return { json: { license }, pairedItem: { item: index } };
		});
		return [results];
	}
}
