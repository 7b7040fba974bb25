import { STORED_CARD } from '../../engine/underTest';
import type { Sandbox } from '../../sandbox';
import { localhost } from '../freePort';
import type { N8nServer } from '../n8nServer';
import type { Credential } from '../workflow';

/** The name and password that the forms of the examples ask for. */
export const formLogin = { username: 'office', password: 'form-password' };

/** The name and password that the mail server of the tests asks for. */
export const mailLogin = { user: 'reports', password: 'mail-password' };

/** The key that the stand-in for a model asks for. */
export const modelKey = 'model-key';

/** The header that the webhooks of the examples ask for. */
export const webhookHeader = { name: 'x-crm-secret', value: 'webhook-secret' };

/** The card that pays in the examples. */
export const cardCredential = {
	name: 'LiveChat Partners Card account',
	type: 'liveChatPartnersCardApi',
	data: STORED_CARD,
};

/** Where the services are that only some examples talk to. Nobody is there unless a test says so. */
export interface Services {
	smtpPort?: number;
	modelUrl?: string;
}

/** The credentials of the examples, ours under the names that n8n proposes for new ones. */
export function exampleCredentials(
	sandbox: Sandbox,
	{ smtpPort = 9, modelUrl = `http://${localhost}:9` }: Services,
): Array<Omit<Credential, 'id'>> {
	return [
		{
			name: 'LiveChat Partners account',
			type: 'liveChatPartnersApi',
			data: {
				apiToken: sandbox.apiToken,
				partnerPassword: sandbox.partnerPassword,
				baseUrl: sandbox.partnerUrl,
				recurlyBaseUrl: sandbox.recurlyUrl,
			},
		},
		{ ...cardCredential, data: { ...STORED_CARD, recurlyBaseUrl: sandbox.recurlyUrl } },
		{
			name: 'LiveChat form',
			type: 'httpBasicAuth',
			data: { user: formLogin.username, password: formLogin.password },
		},
		{
			name: 'Partner assistant',
			type: 'httpBasicAuth',
			data: { user: formLogin.username, password: formLogin.password },
		},
		{ name: 'CRM webhook', type: 'httpHeaderAuth', data: webhookHeader },
		{
			name: 'SMTP account',
			type: 'smtp',
			data: {
				...mailLogin,
				host: localhost,
				port: smtpPort,
				secure: false,
				disableStartTls: true,
			},
		},
		{ name: 'OpenAI account', type: 'openAiApi', data: { apiKey: modelKey, url: modelUrl } },
	];
}

/** Stores the credentials that the examples name, for the account of the sandbox. Gives back their ids by type. */
export async function storeCredentials(
	server: N8nServer,
	sandbox: Sandbox,
	services: Services = {},
): Promise<Map<string, string>> {
	const ids = new Map<string, string>();
	for (const credential of exampleCredentials(sandbox, services)) {
		const { type } = credential;
		ids.set(type, await server.importCredential({ id: type, ...credential }));
	}
	return ids;
}
