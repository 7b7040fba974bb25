import type {
	ICredentialDataDecryptedObject,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { INVISIBLE } from '../nodes/LiveChatPartners/runtime/invisible';
import { authorizationOf } from '../nodes/LiveChatPartners/runtime/transport/apiToken';
import {
	PARTNER_URL,
	RECURLY_SITE,
	RECURLY_URL,
} from '../nodes/LiveChatPartners/runtime/transport/credential';
import { otherAddresses } from './otherAddresses';

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

	documentationUrl = 'https://github.com/OWNER/n8n-nodes-livechat-partners#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'Create one in the <a href="https://partners.livechat.com/app">Partner App</a>, under Settings > API tokens',
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
		...otherAddresses(
			'Whether to reach the Partner API and Recurly through a proxy or a test server of yours',
			[
				{
					displayName: 'Base URL',
					name: 'baseUrl',
					default: PARTNER_URL,
					description: 'Host of the Partner API, without /v2/partners',
				},
				{
					displayName: 'Recurly Base URL',
					name: 'recurlyBaseUrl',
					default: RECURLY_URL,
					description: 'Host of Recurly, which turns a card into a token',
				},
				{
					displayName: 'Recurly Public Key',
					name: 'recurlyPublicKey',
					default: RECURLY_SITE,
					description: "LiveChat's public key for Recurly, with which cards are turned into tokens",
				},
			],
		),
	];

	/** A function and not an expression, so that the token is put right in one place for all that send it. */
	authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const headers = { ...requestOptions.headers, ...authorizationOf(credentials) };
		return Promise.resolve({ ...requestOptions, headers });
	}

	/** Get Profile, because `/status` answers without a token as well. */
	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ($credentials.baseUrl || "${PARTNER_URL}").replace(/${INVISIBLE.source}/gu, "").trim().replace(/^(?![a-z][a-z0-9+.-]*:\\/\\/)/i, "https://").replace(/(?<!\\/)\\/+$/, "").replace(/\\/v2\\/partners$/i, "") }}`,
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
