import { randomBytes, randomInt } from 'node:crypto';
import type { Product } from './types';

/** A new license id, of the form that ids of the product have. */
export function newLicenseId(product: Product): string {
	if (product === 'livechat') return String(randomInt(105_000_000, 199_999_999));
	if (product === 'helpdesk') return `HD-${randomInt(300_000_000, 999_999_999)}`;
	return randomBytes(8).toString('hex').slice(0, 15);
}
