import type { IDataObject } from 'n8n-workflow';

import { textAt } from '../json';
import { Problem } from '../problem';

/** An amount of money in whole cents, from a number or a text such as `"12.30"`; NaN where it is none. */
export function cents(amount: string): number {
	return amount.trim() === '' ? Number.NaN : Math.round(Number(amount) * 100);
}

/**
 * Amounts by their fields, in whole cents.
 * @throws Problem where one is missing
 */
export function amountsAt(figures: IDataObject, fields: readonly string[]): Record<string, number> {
	return Object.fromEntries(
		fields.map((field) => {
			const amount = cents(textAt(figures, field));
			if (Number.isNaN(amount)) {
				throw new Problem(`The Partner API answered without the amount "${field}"`, {
					fromApi: true,
				});
			}
			return [field, amount];
		}),
	);
}
