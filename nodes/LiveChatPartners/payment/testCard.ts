import type {
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { isDataObject, textAt } from '../runtime/guards';
import { normalizeOrigin } from '../runtime/connection';
import { hideCard, readStoredCard } from './card';
import { refusalOf } from './recurly';
import { Secrets } from '../runtime/secrets';

/**
 * Tests a stored card: has Recurly turn it into a token, which is thrown away unspent.
 * @returns Recurly's own words where it refuses the card
 */
export async function testCard(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const data: Record<string, unknown> = credential.data ?? {};
	const secrets = new Secrets();
	try {
		const card = readStoredCard(data);
		hideCard(card, secrets);
		const origin = normalizeOrigin(
			'Recurly Base URL',
			textAt(data, 'recurlyBaseUrl'),
			'https://api.recurly.com',
		);
		// A credential test has no other helper than this one: n8n-workflow, ICredentialTestFunctions.
		const { request } = this.helpers;
		const answer: unknown = await request({
			method: 'POST',
			uri: `${origin}/js/v1/token`,
			form: { key: textAt(data, 'recurlyPublicKey'), ...card },
			json: true,
			followRedirect: false,
			timeout: 15_000,
		});
		const refused = refusalOf(isDataObject(answer) ? answer : {});
		if (refused) return { status: 'Error', message: refused.message };
		return { status: 'OK', message: 'Recurly accepts the card' };
	} catch (thrown) {
		const words = thrown instanceof Error ? thrown.message : 'Recurly cannot be reached';
		return { status: 'Error', message: secrets.clean(words) };
	}
}
