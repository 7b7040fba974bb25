import { createHmac } from 'node:crypto';

/**
 * A mark by which texts are told apart without being kept. Nobody gets them back from it without the
 * key, not even by trying: of a card number, whose end and expiry are often known, a mark without a
 * key could be searched in a minute.
 * @param key a secret that is not kept beside the mark
 */
export function keyedMark(key: string, texts: readonly string[]): string {
	return createHmac('sha256', key).update(JSON.stringify(texts)).digest('base64url');
}
