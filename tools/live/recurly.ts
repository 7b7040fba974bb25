import type { Ask } from './ask';
import { check } from './check';
import type { Contract } from './contract';
import type { Mask } from './mask';
import { methodOf, resultOf } from './run';
import type { Result } from './run';

/** A test card of Recurly's, with an address that is nobody's: https://docs.recurly.com/docs/test */
const CARD: Readonly<Record<string, string>> = {
	first_name: 'Test',
	last_name: 'Card',
	number: '4111111111111111',
	month: '12',
	year: String(new Date().getUTCFullYear() + 2),
	verification_value: '123',
	cvv: '123',
	address1: '1 Test Street',
	city: 'Testville',
	state: 'CA',
	zip: '90210',
	postal_code: '90210',
	country: 'US',
};

/** Where Recurly is, and the public key of the merchant. */
export interface Recurly {
	url: string;
	publicKey: string;
}

/**
 * Turns a test card into a token, by GET and by POST as the document has them. The token is thrown away: it is spent on
 * nothing and appears nowhere.
 */
export async function tokenizeTestCard(
	contract: Contract,
	{ url, publicKey }: Recurly,
	ask: Ask,
	mask: Mask,
	signal: AbortSignal,
): Promise<Result[]> {
	const results: Result[] = [];
	for (const method of contract.methods) {
		if (signal.aborted) break;
		const isForm = method.formFields.length > 0;
		const names = isForm ? method.formFields : method.parameters.map(({ name }) => name);
		const fields = new URLSearchParams({ key: publicKey });
		for (const name of names) if (CARD[name] !== undefined) fields.set(name, CARD[name]);
		const answer = isForm
			? await ask(`${url}${method.path}`, { method: 'POST', body: fields, signal })
			: await ask(`${url}${method.path}?${fields.toString()}`, { method: 'GET', signal });
		if (signal.aborted) break;
		const checked = check(contract, method, answer, mask);
		mask.learn(checked.body);
		results.push(resultOf(method.id, methodOf(method), answer, checked, mask));
	}
	return results;
}
