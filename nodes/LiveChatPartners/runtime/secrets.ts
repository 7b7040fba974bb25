import { patternOf } from './spellings';

/** What stands in a text where a secret was. */
export const MASK = '••••';

/** What may be shown of a secret: its last characters, by which a person tells it from others. */
export function masked(value: string, showing: number): string {
	// Of a short value, the end would give too much away.
	return showing > 0 && value.length >= 3 * showing ? `${MASK} ${value.slice(-showing)}` : MASK;
}

/** The strings and numbers of a JSON text. */
const SCALARS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** A number of fewer digits can stand in any answer by chance: 737 seats beside a verification value of 737. */
const TELLING_DIGITS = 12;

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** How a secret is treated. */
interface Treatment {
	/** How many of its last characters are shown. */
	showing?: number;
	/** True where other values can be the same by chance, such as a verification value. */
	byChance?: boolean;
}

/** Which secrets are looked for: all of them, or those that no other value can be by chance. */
type Hunt = 'all' | 'telling';

/**
 * The secret values that one item has to do with, and how to take them out of a text. It goes by
 * value and not by the name of a field, because a server echoes what it was sent under any name.
 *
 * Where each of them is looked for:
 * - All, in every error and in all that Recurly says, which is where a card was sent.
 * - In a successful answer of the Partner API only those that no other value can be by chance: API
 *   token, Recurly token, card number and a long partner password. Its other values keep type and
 *   text, though a verification value be 737 beside 737 seats, or a password the name of a product.
 */
export class Secrets {
	private readonly masks = new Map<string, { like: RegExp; mask: string; byChance: boolean }>();

	/** @param inherited secrets of the whole execution, such as the API token */
	constructor(private readonly inherited?: Secrets) {}

	/** From now on `value` is taken out. A long number is also found where its digits stand in groups. */
	add(value: string | undefined, { showing = 0, byChance = false }: Treatment = {}): void {
		if (!value || this.masks.has(value)) return;
		this.masks.set(value, {
			like: new RegExp(patternOf(value), 'g'),
			mask: masked(value, showing),
			byChance,
		});
	}

	/** The text without the secrets. */
	clean(text: string, hunt: Hunt = 'all'): string {
		let cleaned = this.inherited ? this.inherited.clean(text, hunt) : text;
		for (const { like, mask, byChance } of this.masks.values()) {
			if (hunt === 'all' || !byChance) cleaned = cleaned.replace(like, mask);
		}
		return cleaned;
	}

	/** The body of an answer without the secrets. What is JSON stays JSON, also where a number was a secret. */
	cleanBody(body: string, hunt: Hunt = 'all'): string {
		const cleaned = this.clean(body, hunt);
		if (cleaned === body || !isJson(body)) return cleaned;
		return body.replace(SCALARS, (scalar) => {
			const isText = scalar.startsWith('"');
			if (hunt === 'telling' && !isText && scalar.length < TELLING_DIGITS) return scalar;
			const before = isText ? String(JSON.parse(scalar)) : scalar;
			const after = this.clean(before, hunt);
			return after === before ? scalar : JSON.stringify(after);
		});
	}
}
