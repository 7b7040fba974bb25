import type {
	ICredentialsDecrypted,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';

import { asItLooks } from '../invisible';
import { textAt } from '../json';
import { keyedMark } from '../keyedMark';
import { Problem } from '../problem';
import { Secrets, masked } from '../secrets';
import { apiTokenOf } from './apiToken';

/** The credential with the API token. */
export const API_CREDENTIAL = 'liveChatPartnersApi';

/** Where the Partner API is, unless the credential says otherwise. */
export const PARTNER_URL = 'https://api.livechatinc.com';

/** Where Recurly is, unless a credential says otherwise. */
export const RECURLY_URL = 'https://api.recurly.com';

/** LiveChat's site at Recurly, by its public key as LiveChat documents it: cards are turned into tokens there. */
export const RECURLY_SITE = 'ewr1-QCXZap10wOSm13fxI4u5Jt';

/** A shorter password may be a word that stands in an answer for itself, such as the name of a product. */
const TELLING_PASSWORD = 12;

/** The contexts of n8n from which requests are sent: a run, a list in the editor, a poll. */
export type Context = IExecuteFunctions | ILoadOptionsFunctions | IPollFunctions;

/** Where requests go, and the secrets that belong to the account. */
export interface Credential {
	/** The credential with its values put right, from which n8n makes the header of a request. */
	decrypted: ICredentialsDecrypted;
	/** Origin of the Partner API, without a trailing slash. */
	partnerUrl: string;
	/** Origin of Recurly, without a trailing slash. */
	recurlyUrl: string;
	recurlyPublicKey: string;
	/** The API token as it may be shown: masked but for its last characters. */
	maskedToken: string;
	/** What tells the account from others, without any secret. */
	account: string;
	/** What tells something that belongs to the account, such as a card, from others: the API token is the key. */
	mark: (texts: readonly string[]) => string;
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
				'Enter a host, with a path if needed, and nothing else. Correct it in the LiveChat Partners API credential.',
		});
	}
	return `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, '').replace(/\/v2\/partners$/i, '');
}

/** The public key of Recurly in a credential. n8n leaves it out while the dialog hides its field. */
export function publicKeyOf(data: Record<string, unknown>): string {
	return asItLooks(textAt(data, 'recurlyPublicKey')) || RECURLY_SITE;
}

/**
 * Opens the credential. An expression in it may give another account for each item, and n8n has no
 * way to ask whether there is one.
 * @throws Problem where an address in it cannot be right, or there is no API token
 */
export async function openCredential(context: Context, itemIndex = 0): Promise<Credential> {
	const data = await context.getCredentials(API_CREDENTIAL, itemIndex);
	const apiToken = apiTokenOf(data);
	requireToken(apiToken);
	const partnerPassword = asItLooks(textAt(data, 'partnerPassword'));
	const secrets = new Secrets();
	secrets.add(apiToken);
	secrets.add(partnerPassword, { byChance: partnerPassword.length < TELLING_PASSWORD });
	const addressAt = (field: string) => asItLooks(textAt(data, field));
	const partnerUrl = normalizeOrigin('Base URL', addressAt('baseUrl'), PARTNER_URL);
	const mark = (texts: readonly string[]) => keyedMark(apiToken, texts);
	return {
		decrypted: {
			id: '',
			name: API_CREDENTIAL,
			type: API_CREDENTIAL,
			data: { ...data, apiToken, partnerPassword },
		},
		partnerUrl,
		recurlyUrl: normalizeOrigin('Recurly Base URL', addressAt('recurlyBaseUrl'), RECURLY_URL),
		recurlyPublicKey: publicKeyOf(data),
		maskedToken: masked(apiToken, 4),
		account: mark([partnerUrl]),
		mark,
		partnerPassword,
		secrets,
	};
}

/** It is refused without being quoted. */
function requireToken(apiToken: string): void {
	const complaint =
		apiToken === ''
			? 'is empty'
			: /^[\x21-\x7e]+$/.test(apiToken)
				? undefined
				: 'holds a character that no token has';
	if (complaint === undefined) return;
	throw new Problem(`"API Token" of the credential ${complaint}`, {
		parameter: 'API Token',
		description:
			'Nothing was sent. Correct it in the LiveChat Partners API credential. An expression there has to give a token for each item.',
	});
}
