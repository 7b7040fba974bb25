import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { RECURLY_SITE, RECURLY_URL } from '../nodes/LiveChatPartners/runtime/transport/credential';

import { COUNTRIES } from '../nodes/LiveChatPartners/runtime/parameters/countries';
import { otherAddresses } from './otherAddresses';

function line(displayName: string, name: string, placeholder: string): INodeProperties {
	return { displayName, name, type: 'string', default: '', required: true, placeholder };
}

function optionalLine(displayName: string, name: string): INodeProperties {
	return { displayName, name, type: 'string', default: '' };
}

/**
 * A card that pays for subscriptions, kept in n8n's encrypted store. The node tests it when it is
 * saved, since only a function can show Recurly's words for a refused card.
 */
export class LiveChatPartnersCardApi implements ICredentialType {
	name = 'liveChatPartnersCardApi';

	displayName = 'LiveChat Partners Card API';

	icon: Icon = {
		light: 'file:../icons/liveChatPartnersCard.svg',
		dark: 'file:../icons/liveChatPartnersCard.dark.svg',
	};

	documentationUrl = 'https://github.com/OWNER/n8n-nodes-livechat-partners#card-data';

	// n8n before 2.27 does not know it and lets the HTTP Request node read the card.
	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		{
			displayName:
				"Enter only a card of your own company, never a client's. PCI DSS 3.3.1.2 forbids anyone who accepts or processes payments to keep the verification value after authorization, even encrypted.",
			name: 'notice',
			type: 'notice',
			default: '',
		},
		line('First Name', 'firstName', 'e.g. Nathan'),
		line('Last Name', 'lastName', 'e.g. Smith'),
		{
			displayName: 'Card Number',
			name: 'cardNumber',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. 1234 5678 9012 3456',
		},
		line('Expiration Month', 'expirationMonth', 'e.g. 09'),
		line('Expiration Year', 'expirationYear', 'e.g. 2029'),
		{
			displayName: 'Verification Value',
			name: 'verificationValue',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. 123',
			hint: 'The 3 or 4 digits on the card, also called CVV or CVC',
		},
		line('Address', 'address1', 'e.g. 123 Main St'),
		line('City', 'city', 'e.g. New York'),
		{
			displayName: 'State',
			name: 'state',
			type: 'string',
			default: '',
			placeholder: 'e.g. NY',
			hint: 'Needed where there are states, such as in the United States and Canada',
		},
		{
			displayName: 'ZIP Code',
			name: 'zip',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10001',
			hint: 'Needed where there are postal codes',
		},
		{
			displayName: 'Country',
			name: 'country',
			type: 'options',
			options: COUNTRIES.map((country) => ({ ...country })),
			default: 'US',
			required: true,
		},
		optionalLine('Company', 'company'),
		optionalLine('VAT Number', 'vatNumber'),
		...otherAddresses(
			"Whether to test the card at another address than Recurly's when you save it. Executions use the addresses in the LiveChat Partners API credential.",
			[
				{
					displayName: 'Recurly Base URL',
					name: 'recurlyBaseUrl',
					default: RECURLY_URL,
					description: 'Where the card is tested when it is saved',
				},
				{
					displayName: 'Recurly Public Key',
					name: 'recurlyPublicKey',
					default: RECURLY_SITE,
					description: 'The public key with which the card is tested when it is saved',
				},
			],
		),
	];
}
