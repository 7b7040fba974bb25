import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';

import { trigger } from './events';
import { poll } from './runtime/trigger/poll';
import { triggerProperties } from './runtime/trigger/triggerProperties';

/** The trigger node: starts a workflow when a partner's licenses, leads or earnings change. */
export class LiveChatPartnersTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LiveChat Partners Trigger',
		name: 'liveChatPartnersTrigger',
		icon: {
			light: 'file:../../icons/liveChatPartners.svg',
			dark: 'file:../../icons/liveChatPartners.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle: '={{ [$parameter["events"]].flat().join(", ") }}',
		// The editor lists both nodes as one, and shows this description for both.
		description:
			'Work with earnings, campaigns, licenses and subscriptions in the LiveChat (Text) Partner Program, or start the workflow when they change',
		defaults: { name: 'LiveChat Partners Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'liveChatPartnersApi', required: true }],
		properties: triggerProperties(trigger.events),
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, trigger);
	}
}
