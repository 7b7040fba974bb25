import { randomBytes } from 'node:crypto';
import type { Handlers } from '../server/handler';
import { created, noContent, ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import type { ApiToken } from '../state/types';
import { timestamp } from '../time';
import { newestFirst } from './order';

export const apiTokenHandlers: Handlers = {
	'apiToken.create': ({ state, body }) => {
		const label = body.text('label');
		if (state.apiTokens.some((token) => token.label === label)) {
			throw new Refusal(409, 'The given label was already taken');
		}
		const token: ApiToken = {
			id: Math.max(0, ...state.apiTokens.map(({ id }) => id)) + 1,
			token: `sandbox-${randomBytes(18).toString('base64url')}`,
			label,
			createdAt: state.now(),
		};
		state.apiTokens.push(token);
		return created(tokenAnswer(token));
	},

	'apiToken.getAll': ({ state }) =>
		ok({ result: newestFirst(state.apiTokens, (token) => token.createdAt).map(tokenAnswer) }),

	'apiToken.revoke': ({ state, path }) => {
		const id = Number(path.text('id'));
		if (!state.apiTokens.some((token) => token.id === id))
			throw new Refusal(400, 'API token not found');
		state.apiTokens = state.apiTokens.filter((token) => token.id !== id);
		return noContent();
	},
};

function tokenAnswer({ id, token, label, createdAt }: ApiToken): object {
	return { id, token, creation_timestamp: timestamp(createdAt), label };
}
