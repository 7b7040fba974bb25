import type {
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	IDataObject,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { asItLooks } from '../runtime/invisible';
import { isDataObject, textAt } from '../runtime/json';
import { RECURLY_URL, normalizeOrigin, publicKeyOf } from '../runtime/transport/credential';
import { readStoredCard, withBothNames } from './card';
import { refusalOf } from './refusal';
import { Secrets } from '../runtime/secrets';

/** Both secrets of the card as they stand in the credential, also where the card cannot be read. */
function secretsOf(data: Record<string, unknown>): Secrets {
	const secrets = new Secrets();
	secrets.add(textAt(data, 'cardNumber').replace(/\D/g, ''), { showing: 4 });
	secrets.add(textAt(data, 'verificationValue'));
	return secrets;
}

/** What Recurly answered, without the card, whatever shape it has. */
function cleaned(response: unknown, secrets: Secrets): IDataObject {
	const parsed: unknown = JSON.parse(secrets.cleanBody(JSON.stringify(response ?? null)));
	return isDataObject(parsed) ? parsed : {};
}

/**
 * Tests a stored card: has Recurly turn it into a token, which is thrown away unspent. No bank is
 * asked; that happens when the card is charged.
 * @returns Recurly's own words where it refuses the card
 */
export async function testCard(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const data: Record<string, unknown> = credential.data ?? {};
	const secrets = secretsOf(data);
	try {
		const card = readStoredCard(data);
		const origin = normalizeOrigin(
			'Recurly Base URL',
			asItLooks(textAt(data, 'recurlyBaseUrl')),
			RECURLY_URL,
		);
		// A credential test has no other helper than this one: n8n-workflow, ICredentialTestFunctions.
		const { request } = this.helpers;
		const response: unknown = await request({
			method: 'POST',
			uri: `${origin}/js/v1/token`,
			form: { key: publicKeyOf(data), ...withBothNames(card) },
			json: true,
			followRedirect: false,
			timeout: 15_000,
		});
		const refused = refusalOf(cleaned(response, secrets));
		if (refused) return { status: 'Error', message: refused.message };
		return {
			status: 'OK',
			message: 'Recurly can read the card. Its bank is asked only when it is charged.',
		};
	} catch (thrown) {
		const words = thrown instanceof Error ? thrown.message : 'Recurly cannot be reached';
		return { status: 'Error', message: secrets.clean(words) };
	}
}
