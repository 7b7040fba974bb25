import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { COUNTRIES } from '../nodes/LiveChatPartners/resources/fields/countries';

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

	documentationUrl = 'https://github.com/livechat-partners/n8n-nodes-livechat-partners#card-data';

	properties: INodeProperties[] = [
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
		line('State', 'state', 'e.g. NY'),
		line('ZIP Code', 'zip', 'e.g. 10001'),
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
		{
			displayName: 'Recurly Base URL',
			name: 'recurlyBaseUrl',
			type: 'string',
			default: 'https://api.recurly.com',
			description:
				'Where the card is tested when it is saved. A run uses the address in the LiveChat Partners API credential.',
		},
		{
			displayName: 'Recurly Public Key',
			name: 'recurlyPublicKey',
			type: 'string',
			default: 'ewr1-QCXZap10wOSm13fxI4u5Jt',
			description: 'The public key with which the card is tested when it is saved',
		},
	];
}
