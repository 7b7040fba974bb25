import { Refusal } from '../server/refusal';
import type { SandboxState } from './types';

/** How long a token can be spent, in milliseconds. */
const TOKEN_LIFE = 20 * 60_000;

/**
 * Spends a Recurly token.
 * @throws Refusal (400) when it is unknown, was spent before, or is too old.
 */
export function spendToken(state: SandboxState, id: string): void {
	const token = state.recurlyTokens.find((candidate) => candidate.id === id);
	const now = state.now();
	if (token === undefined) throw new Refusal(400, 'Token is invalid or unknown');
	if (token.usedAt !== undefined) throw new Refusal(400, 'Token has already been used');
	if (now.getTime() - token.createdAt.getTime() > TOKEN_LIFE) {
		throw new Refusal(400, 'Token has expired');
	}
	token.usedAt = now;
}
