import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { RECURLY_PUBLIC_KEY, TEST_CARDS } from '../constants';
import type { Fields } from '../server/fields';
import type { Answer, Handlers } from '../server/handler';
import { ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import type { SandboxState } from '../state/types';
import { cardErrors } from './card';
import { failure } from './failure';

/** Recurly's token endpoint, by query and by form. */
export const recurlyHandlers: Handlers = {
	'subscription.tokenizeCard': ({ state, body }) => tokenize(state, body),
	'subscription.tokenizeCard.get': ({ state, query }) => tokenize(state, query),
};

/** Recurly's browser endpoint knows no token of the partner's: whoever sends it has leaked it. */
export function refuseAuthorization(req: Request): void {
	if (req.headers.authorization !== undefined) {
		throw new Refusal(400, 'This endpoint takes no Authorization header');
	}
}

/** Recurly says the same of the card as a whole and of its number. */
const DECLINED = 'Your card was declined';

/**
 * Recurly reports a refused card with status 200, as the server of fixtures for its own library does:
 * https://github.com/recurly/recurly-js (packages/public-api-fixture-server/fixtures/token)
 */
function tokenize(state: SandboxState, card: Fields): Answer {
	if (card.text('key') !== RECURLY_PUBLIC_KEY) {
		return ok(failure('invalid-public-key', 'The public key is not valid'));
	}
	const errors = cardErrors(card, state.now());
	if (Object.keys(errors).length > 0) {
		return ok(failure('validation', 'There was an error validating your request.', errors));
	}
	const number = card.text('number');
	if (number === TEST_CARDS.declined) {
		return ok(failure('declined', DECLINED, { number: DECLINED }));
	}
	const id = randomBytes(22).toString('base64url').slice(0, 22);
	state.recurlyTokens.push({ id, createdAt: state.now(), last4: number.slice(-4) });
	return ok({ type: 'credit_card', id });
}
