import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../runtime/call';
import { isDataObject, textAt } from '../runtime/guards';
import type { Endpoint } from '../runtime/endpoint';
import { choice } from '../runtime/parameters/choice';
import { Problem } from '../runtime/problem';
import { CARD_FIELDS, OPTIONAL_CARD_FIELDS, hideCard } from './card';
import type { Card } from './card';

/** As LiveChat documents it: the card is part of the URL. */
export const TOKEN_BY_GET: Endpoint = {
	origin: 'recurly',
	method: 'GET',
	path: '/js/v1/token',
	answer: { kind: 'object' },
	makesToken: true,
};

/** As Recurly's own browser library does it: https://github.com/recurly/recurly-js (lib/recurly/request.js). */
export const TOKEN_BY_POST: Endpoint = { ...TOKEN_BY_GET, method: 'POST', body: 'form' };

/** How the card travels to Recurly. */
export const recurlyMethod = choice({
	name: 'recurlyMethod',
	displayName: 'Recurly Method',
	description:
		'How the card is sent to Recurly. With GET it is part of the URL, which proxies and logs record.',
	options: [
		{
			name: 'POST',
			value: 'post',
			description: "The card is in the body, as in Recurly's own browser library",
		},
		{ name: 'GET', value: 'get', description: 'The card is in the URL, as LiveChat documents it' },
	],
	default: 'post',
});

/** The field of the node behind a name of Recurly's. */
function displayNameOf(recurlyName: unknown): string | undefined {
	return [...CARD_FIELDS, ...OPTIONAL_CARD_FIELDS].find(
		(field) => field.recurlyName === recurlyName,
	)?.parameter.property.displayName;
}

/** Why Recurly refused a card, which it says inside of an answer with status 200; undefined where it gave a token. */
export function refusalOf(answer: IDataObject): Problem | undefined {
	if (typeof answer.id === 'string' && answer.id !== '') return undefined;
	const error = isDataObject(answer.error) ? answer.error : {};
	const fields = Array.isArray(error.fields) ? error.fields : [];
	const blamed = fields.map(displayNameOf).filter((name) => name !== undefined);
	const message =
		typeof error.message === 'string' && error.message !== ''
			? error.message
			: 'Recurly gave no token and no explanation';
	const names = blamed.map((name) => `"${name}"`).join(', ');
	return new Problem(names === '' ? message : `${names}: ${message}`, {
		fromApi: true,
		...(blamed[0] === undefined ? {} : { parameter: blamed[0] }),
		description: `Recurly refused the card${typeof error.code === 'string' ? ` (${error.code})` : ''}. Nothing was charged.`,
	});
}

/**
 * Has Recurly turn a card into a token, which can be spent once and only for some minutes.
 * @returns Recurly's answer with the token in `id`
 * @throws Problem with Recurly's words where the card is refused
 */
export async function tokenize(call: Call, card: Card): Promise<IDataObject & { id: string }> {
	hideCard(card, call.secrets);
	const values = { key: call.connection.recurlyPublicKey, ...card };
	const answer =
		call.value(recurlyMethod) === 'get'
			? await call.api.askObject(TOKEN_BY_GET, { query: values })
			: await call.api.askObject(TOKEN_BY_POST, { body: values });
	const refused = refusalOf(answer);
	if (refused) throw refused;
	return { ...answer, id: textAt(answer, 'id') };
}
