/** Longest name in the report, in UTF-16 units; the API takes campaign names of up to 100 characters. */
const LONGEST_NAME = 100;

/** Controls, which have no place in a line, and marks that turn the direction of whatever follows. */
const UNWANTED = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]+/gu;

/** Halves of a character, which no encoding can carry. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Letters that are written from right to left, and the marks that Intl puts beside amounts among them. */
const RIGHT_TO_LEFT =
	/[\u200F\u061C\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|[\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

function clipped(text: string, longest: number): string {
	if (text.length <= longest) return text;
	let kept = '';
	// By what a reader sees as one character, so that no emoji and no accent is cut in two.
	for (const { segment } of new Intl.Segmenter().segment(text.slice(0, 4 * longest))) {
		if (kept.length + segment.length >= longest) break;
		kept += segment;
	}
	return `${kept}\u2026`;
}

/**
 * A text from outside as one line that can do nothing to the text around it. Markup is escaped elsewhere.
 * @param longest in UTF-16 units
 */
export function cleanText(text: string, longest = LONGEST_NAME): string {
	const line = text.replace(UNWANTED, ' ').replace(LONE_SURROGATE, '\uFFFD');
	return clipped(line.replace(/\s+/gu, ' ').trim(), longest);
}

/** The same for a plain text: a text that runs from right to left is isolated from what follows. */
export function isolated(text: string): string {
	return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
