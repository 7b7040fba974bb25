/** What stands in a text where a secret was. */
export const MASK = '••••';

/** What may be shown of a secret: its last characters, by which a person tells it from others. */
export function masked(value: string, showing: number): string {
	// Of a short value, the end would give too much away.
	return showing > 0 && value.length >= 3 * showing ? `${MASK} ${value.slice(-showing)}` : MASK;
}

/** The ways in which a server may write a value that it was sent. */
function spellings(value: string): string[] {
	const json = JSON.stringify(value).slice(1, -1);
	const form = new URLSearchParams({ v: value }).toString().slice(2);
	return [...new Set([value, json, encodeURIComponent(value), form])];
}

function escapeRegExp(value: string): string {
	return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * The secret values that one item has to do with, and how to take them out of a text. It goes by
 * value and not by the name of a field, because a server echoes what it was sent under any name.
 */
export class Secrets {
	private readonly masks = new Map<string, { like: RegExp; mask: string }>();

	/** @param inherited secrets of the whole execution, such as the API token */
	constructor(private readonly inherited?: Secrets) {}

	/** From now on `value` is taken out; what remains may end in its last `showing` characters. */
	add(value: string | undefined, showing = 0): void {
		if (!value) return;
		const mask = masked(value, showing);
		for (const spelling of spellings(value)) {
			// A short value such as a card's verification value occurs inside of other numbers:
			// only where it stands alone is it the secret.
			const alone = value.length < 8 ? escapeAlone(spelling) : escapeRegExp(spelling);
			this.masks.set(spelling, { like: new RegExp(alone, 'g'), mask });
		}
	}

	/** The text without any of the secrets. */
	clean(text: string): string {
		let cleaned = this.inherited ? this.inherited.clean(text) : text;
		for (const [spelling, { like, mask }] of this.masks) {
			if (cleaned.includes(spelling)) cleaned = cleaned.replace(like, mask);
		}
		return cleaned;
	}
}

function escapeAlone(spelling: string): string {
	return `(?<![A-Za-z0-9])${escapeRegExp(spelling)}(?![A-Za-z0-9])`;
}
