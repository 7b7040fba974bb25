/** Characters of a fingerprint, six bits each. They need no escaping in JSON. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** How many characters a fingerprint has. */
export const FINGERPRINT_LENGTH = 9;

/** The bits of one half of a fingerprint: 27. */
const HALF = 0x7ffffff;

function mixed(lane: number, other: number): number {
	const half = Math.imul(lane ^ (lane >>> 16), 2246822507);
	return half ^ Math.imul(other ^ (other >>> 13), 3266489909);
}

/** True for a character that JSON writes in another way: a control character, `"`, `\` or a surrogate. */
function isEscaped(unit: number): boolean {
	return unit < 32 || unit === 34 || unit === 92 || (unit >= 0xd800 && unit <= 0xdfff);
}

/** Two lanes of multiply and rotate, which take one character after another. */
class Lanes {
	first = 0;
	second = 0;

	start(): void {
		this.first = 0xdeadbeef;
		this.second = 0x41c6ce57;
	}

	take(unit: number): void {
		this.first = Math.imul(this.first ^ unit, 2654435761);
		this.second = Math.imul(this.second ^ unit, 1597334677);
	}

	/** False where JSON would write the text in another way; what was taken then is of no use. */
	takePlain(text: string): boolean {
		let { first, second } = this;
		for (let index = 0; index < text.length; index++) {
			const unit = text.charCodeAt(index);
			if (isEscaped(unit)) return false;
			first = Math.imul(first ^ unit, 2654435761);
			second = Math.imul(second ^ unit, 1597334677);
		}
		this.first = first;
		this.second = second;
		return true;
	}
}

const [QUOTE, COMMA, OPEN, CLOSE] = [34, 44, 91, 93];

/**
 * A short mark of 54 bits by which texts are told apart without being kept: the trigger remembers
 * it instead of ids or UTM texts. Among 10,000 rows two have the same mark with a chance of 1 to
 * 360 million. It is no cryptographic hash: it hides nothing from somebody who can guess the texts.
 * It is the hash of the texts as a JSON array, so their borders count: `ab, c` is not `a, bc`. As
 * in cyrb53: https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 *
 * One object is used for many rows, because a poll may look at 100,000 of them.
 */
export class Fingerprint {
	/** The first half, 27 bits. */
	high = 0;
	/** The second half, 27 bits. */
	low = 0;

	private readonly lanes = new Lanes();

	/** Takes the fingerprint of these texts. */
	of(parts: readonly string[]): void {
		const { lanes } = this;
		if (!this.ofPlain(parts)) {
			lanes.start();
			const text = JSON.stringify(parts);
			for (let index = 0; index < text.length; index++) lanes.take(text.charCodeAt(index));
		}
		const high = mixed(lanes.first, lanes.second);
		this.low = mixed(lanes.second, high) & HALF;
		this.high = high & HALF;
	}

	/** As a text of nine characters. */
	toString(): string {
		const { high, low } = this;
		const letters = [0, 6, 12, 18].flatMap((shift) => [high >>> shift, low >>> shift]);
		return [...letters, (high >>> 24) | ((low >>> 24) << 3)]
			.map((bits) => ALPHABET.charAt(bits & 63))
			.join('');
	}

	/** False where a text has characters that JSON escapes. */
	private ofPlain(parts: readonly string[]): boolean {
		const { lanes } = this;
		lanes.start();
		lanes.take(OPEN);
		for (let index = 0; index < parts.length; index++) {
			if (index > 0) lanes.take(COMMA);
			lanes.take(QUOTE);
			if (!lanes.takePlain(parts[index] ?? '')) return false;
			lanes.take(QUOTE);
		}
		lanes.take(CLOSE);
		return true;
	}
}

/** The fingerprint of some texts, as a text. */
export function fingerprint(parts: readonly string[]): string {
	const mark = new Fingerprint();
	mark.of(parts);
	return mark.toString();
}
