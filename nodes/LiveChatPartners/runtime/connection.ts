import type { IExecuteFunctions, ILoadOptionsFunctions, IPollFunctions } from 'n8n-workflow';

import { textAt } from './guards';
import { Problem } from './problem';
import { Secrets, masked } from './secrets';

/** The credential with the API token. */
export const API_CREDENTIAL = 'liveChatPartnersApi';

/** The contexts of n8n from which requests are sent: a run, a list in the editor, a poll. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** Where requests go, and the secrets that belong to the account. */
export interface Connection {
	/** Origin of the Partner API, without a trailing slash. */
	partnerUrl: string;
	/** Origin of Recurly, without a trailing slash. */
	recurlyUrl: string;
	recurlyPublicKey: string;
	/** The API token as it may be shown: masked but for its last characters. */
	maskedToken: string;
	/** Needed only to close a subscription; empty where the credential has none. */
	partnerPassword: string;
	/** What must appear nowhere, in every item. */
	secrets: Secrets;
}

/**
 * An origin as people paste it: a trailing slash and the API's own path are dropped, and a
 * missing scheme becomes https. The path of a proxy in front of the API stays.
 * @param fallback where the field is empty
 * @throws Problem where it can be no address
 */
export function normalizeOrigin(displayName: string, typed: string, fallback: string): string {
	const withScheme =
		typed === '' ? fallback : /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
	const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
	if (
		!url ||
		!['http:', 'https:'].includes(url.protocol) ||
		url.search !== '' ||
		url.hash !== '' ||
		url.username !== '' ||
		url.password !== ''
	) {
		// It is not quoted, because a password or a token may be part of it.
		throw new Problem(`"${displayName}" of the credential must be an address such as ${fallback}`, {
			parameter: displayName,
			description:
				'It is a host, at most with a path, and nothing else. Correct it in the LiveChat Partners API credential.',
		});
	}
	return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/v2\/partners$/i, '');
}

/**
 * Opens the credential once for a whole execution.
 * @throws Problem where an address in it cannot be right
 */
export async function openConnection(context: Context): Promise<Connection> {
	const data = await context.getCredentials(API_CREDENTIAL);
	const secrets = new Secrets();
	const apiToken = textAt(data, 'apiToken');
	secrets.add(apiToken);
	secrets.add(textAt(data, 'partnerPassword'));
	return {
		partnerUrl: normalizeOrigin('Base URL', textAt(data, 'baseUrl'), 'https://api.livechatinc.com'),
		recurlyUrl: normalizeOrigin(
			'Recurly Base URL',
			textAt(data, 'recurlyBaseUrl'),
			'https://api.recurly.com',
		),
		recurlyPublicKey: textAt(data, 'recurlyPublicKey'),
		maskedToken: masked(apiToken, 4),
		partnerPassword: textAt(data, 'partnerPassword'),
		secrets,
	};
}
