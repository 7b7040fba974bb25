import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

/**
 * The account of a partner: the API token, and where the Partner API and Recurly are. The base
 * URL is put right in the test as the node puts it right (`normalizeOrigin`).
 */
export class LiveChatPartnersApi implements ICredentialType {
	name = 'liveChatPartnersApi';

	displayName = 'LiveChat Partners API';

	icon: Icon = {
		light: 'file:../icons/liveChatPartners.svg',
		dark: 'file:../icons/liveChatPartners.dark.svg',
	};

	documentationUrl = 'https://github.com/livechat-partners/n8n-nodes-livechat-partners#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Create one in the Partner App, under Settings > API tokens',
		},
		{
			displayName: 'Partner Password',
			name: 'partnerPassword',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The password of your Partner Program account',
			hint: 'Only closing a subscription needs it',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.livechatinc.com',
			description: 'Host of the Partner API, without /v2/partners',
		},
		{
			displayName: 'Recurly Base URL',
			name: 'recurlyBaseUrl',
			type: 'string',
			default: 'https://api.recurly.com',
			description: 'Host of Recurly, which turns a card into a token. Change it only for a proxy.',
		},
		{
			displayName: 'Recurly Public Key',
			name: 'recurlyPublicKey',
			type: 'string',
			default: 'ewr1-QCXZap10wOSm13fxI4u5Jt',
			description:
				'The public key with which LiveChat has cards turned into tokens. Change it only for a proxy.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.apiToken}}' } },
	};

	/** Get Profile, because `/status` answers without a token as well. */
	test: ICredentialTestRequest = {
		request: {
			baseURL:
				'={{ ($credentials.baseUrl || "https://api.livechatinc.com").trim().replace(/^(?![a-z][a-z0-9+.-]*:\\/\\/)/i, "https://").replace(/\\/+$/, "").replace(/\\/v2\\/partners$/i, "") }}',
			url: '/v2/partners',
		},
		// What the dialog shows; without it, it is the bare phrase of the status, such as Unauthorized.
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'The Partner API refuses the API token. It may be mistyped or revoked: create one in the Partner App, under Settings > API tokens.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'There is no Partner API at this address. Check the Base URL.',
				},
			},
		],
	};
}
