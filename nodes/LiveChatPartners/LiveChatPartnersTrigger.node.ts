import { NodeConnectionTypes } from 'n8n-workflow';
import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';

import { trigger } from './events';
import { poll } from './runtime/trigger/poll';
import { triggerProperties } from './runtime/trigger/properties';

/** The names of the events by their stored values, as an object that an expression can hold. */
const NAMES = JSON.stringify(
	Object.fromEntries(trigger.events.map(({ value, name }) => [value, name])),
);

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
		subtitle: `={{ [$parameter["events"]].flat().map((event) => (${NAMES})[event] ?? event).join(", ") }}`,
		// The editor lists both nodes as one, and shows this description for both.
		description:
			'Work with earnings, campaigns, licenses and subscriptions in the LiveChat (Text) Partner Program, or start the workflow when they change',
		defaults: { name: 'LiveChat Partners Trigger' },
		polling: true,
		builderHint: {
			searchHint:
				'Starts on news of the LiveChat (Text) Partner Program. The first poll only records what is there, so nothing happens until something changes.',
			relatedNodes: [
				{
					nodeType: 'n8n-nodes-livechat-partners.liveChatPartners',
					relationHint: 'Reads or changes what the event is about',
				},
			],
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'liveChatPartnersApi', required: true }],
		properties: triggerProperties(trigger.events),
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, trigger);
	}
}
