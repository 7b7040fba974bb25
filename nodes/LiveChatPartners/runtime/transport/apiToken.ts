import { textAt } from '../json';

/** A token has neither blanks nor anything that is not seen: https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
const UNSEEN = String.raw`\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}`;

const BEFORE = new RegExp(`^[${UNSEEN}]+`, 'u');

const SCHEME = new RegExp(`^(?:(?:authorization|bearer)(?:[:${UNSEEN}]+|$))+`, 'iu');

const ANYWHERE = new RegExp(`[${UNSEEN}]`, 'gu');

/**
 * The API token in the values of a credential, put right: as it was pasted, it may have `Bearer` in
 * front, blanks, a line break or invisible characters. What is sent, tested and masked is this.
 */
export function apiTokenOf(data: Record<string, unknown>): string {
	return textAt(data, 'apiToken').replace(BEFORE, '').replace(SCHEME, '').replace(ANYWHERE, '');
}

/** The header that says on whose behalf a request is sent. */
export function authorizationOf(data: Record<string, unknown>): { Authorization: string } {
	return { Authorization: `Bearer ${apiTokenOf(data)}` };
}
