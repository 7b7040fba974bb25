import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { listSearch } from './listSearch';
import { resources } from './resources';
import { testCard } from './payment/testCard';
import { execute } from './runtime/execute';
import { properties, sensitiveOutputFields } from './runtime/properties';

/** The action node: earnings, campaigns, coupons, licenses and subscriptions of a LiveChat partner. */
export class LiveChatPartners implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LiveChat Partners',
		name: 'liveChatPartners',
		icon: {
			light: 'file:../../icons/liveChatPartners.svg',
			dark: 'file:../../icons/liveChatPartners.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
		description:
			'Work with earnings, campaigns, licenses and subscriptions in the LiveChat (Text) Partner Program',
		defaults: { name: 'LiveChat Partners' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'liveChatPartnersApi', required: true },
			{
				name: 'liveChatPartnersCardApi',
				displayName: 'Credential for Stored Card',
				required: true,
				testedBy: 'testCard',
				displayOptions: {
					show: {
						resource: ['subscription'],
						operation: ['create', 'tokenizeCard', 'updateBilling'],
						paymentSource: ['storedCard'],
					},
				},
			},
		],
		properties: properties(resources, 'earnings'),
		sensitiveOutputFields: sensitiveOutputFields(resources),
	};

	methods = { listSearch, credentialTest: { testCard } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, resources);
	}
}
