import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { startWatch } from './watch';

/** Hands the contender its items and starts the watch. */
export class StartWatch implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Start Watch',
		name: 'startWatch',
		group: ['transform'],
		version: 1,
		description: 'Makes items and starts the watch',
		defaults: { name: 'Start Watch' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [
			{ displayName: 'Count', name: 'count', type: 'number', default: 1 },
			{ displayName: 'First ID', name: 'firstId', type: 'number', default: 0 },
			{ displayName: 'Distinct', name: 'distinct', type: 'boolean', default: true },
			{ displayName: 'Profiled', name: 'profiled', type: 'boolean', default: false },
		],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const firstId = Number(this.getNodeParameter('firstId', 0));
		const distinct = this.getNodeParameter('distinct', 0) === true;
		const items = Array.from(
			{ length: Number(this.getNodeParameter('count', 0)) },
			(_, index): INodeExecutionData => ({
				json: {
					id: String(firstId + (distinct ? index : 0)),
					name: `Campaign ${distinct ? index : 0}`,
				},
				pairedItem: { item: 0 },
			}),
		);
		await startWatch(this.getExecutionId(), this.getNodeParameter('profiled', 0) === true);
		return [items];
	}
}
