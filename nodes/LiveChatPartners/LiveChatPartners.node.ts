import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
} from 'n8n-workflow';

import { listSearch } from './listSearch';
import { loadOptions } from './loadOptions';
import { resources } from './resources';
import { testCard } from './payment/testCard';
import { execute } from './runtime/action/execute';
import { properties, sensitiveOutputFields } from './runtime/action/properties';

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
		builderHint: {
			searchHint:
				'Partner Program of LiveChat (Text): commission, campaigns, client licenses and paid subscriptions. Earnings > Create Report gives a ready e-mail. Subscription > Create for Client takes a form or CRM event to a paid client.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-livechat-partners.liveChatPartnersTrigger',
					relationHint: 'Starts a workflow when licenses, leads, withdrawals or the balance change',
				},
				{
					nodeType: 'n8n-nodes-base.emailSend',
					relationHint: 'Sends the subject, html and text of a report',
				},
			],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{ name: 'liveChatPartnersApi', displayName: 'Partner API', required: true },
			{
				name: 'liveChatPartnersCardApi',
				displayName: 'Credential for Stored Card',
				required: true,
				testedBy: 'testCard',
				displayOptions: {
					show: {
						resource: ['subscription'],
						operation: ['create', 'createForClient', 'tokenizeCard', 'updateBilling'],
						paymentSource: ['storedCard'],
					},
				},
			},
		],
		properties: properties(resources, 'earnings'),
		sensitiveOutputFields: sensitiveOutputFields(resources),
	};

	methods = { listSearch, loadOptions, credentialTest: { testCard } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await execute(this, resources);
	}
}
