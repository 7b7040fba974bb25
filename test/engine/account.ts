import type { Sandbox } from '../sandbox';
import type { CredentialValues } from './credentials';

/** The credentials of the sandbox's partner, as a person would enter them in n8n. */
export function accountOf(sandbox: Sandbox): CredentialValues {
	return {
		liveChatPartnersApi: {
			apiToken: sandbox.apiToken,
			partnerPassword: sandbox.partnerPassword,
			baseUrl: sandbox.partnerUrl,
			recurlyBaseUrl: sandbox.recurlyUrl,
		},
	};
}
