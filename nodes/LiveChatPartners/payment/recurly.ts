import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../runtime/action/call';
import { textAt } from '../runtime/json';
import type { Endpoint } from '../runtime/transport/endpoint';
import { choice } from '../runtime/parameters/choice';
import { withBothNames } from './card';
import type { Card } from './card';
import { refusalOf } from './refusal';

/** As LiveChat documents it: the card is part of the URL. */
export const TOKEN_BY_GET: Endpoint = {
	origin: 'recurly',
	method: 'GET',
	path: '/js/v1/token',
	response: { kind: 'object' },
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

/**
 * Has Recurly turn a card into a token, which can be spent once and only for some minutes.
 * @returns Recurly's answer with the token in `id`
 * @throws Problem with Recurly's words where the card is refused
 */
export async function tokenize(call: Call, card: Card): Promise<IDataObject & { id: string }> {
	const key = call.credential.recurlyPublicKey;
	const response =
		call.value(recurlyMethod) === 'get'
			? await call.api.requestObject(TOKEN_BY_GET, { query: { key, ...card } })
			: await call.api.requestObject(TOKEN_BY_POST, { body: { key, ...withBothNames(card) } });
	const refused = refusalOf(response);
	if (refused) throw refused;
	return { ...response, id: textAt(response, 'id') };
}
