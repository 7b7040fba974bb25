import { cleanText } from './cleanText';
import type { Missing } from './gather';
import type { LeftOut } from './outline';
import type { Words } from './words';

/** Longest explanation of the API, in UTF-16 units: as long as in an error of the node. */
const LONGEST_MESSAGE = 500;

/** What all explanations may take together, so that they leave room in the mail for what is known. */
const ALL_MESSAGES = 4000;

/** What is left out, with one line for all parts that the API refused in the same words; undefined for nothing. */
export function leftOutOf(missing: readonly Missing[], words: Words): LeftOut | undefined {
	const names = new Map<string, string[]>();
	for (const { name, message, httpCode } of missing) {
		const status = httpCode === undefined ? '' : ` (HTTP ${httpCode})`;
		const said = `${cleanText(message, LONGEST_MESSAGE)}${status}`;
		names.set(said, [...(names.get(said) ?? []), name]);
	}
	if (names.size === 0) return undefined;
	const longest = Math.floor(ALL_MESSAGES / names.size);
	const lines = [...names].map(([said, parts]) => ({
		words: cleanText(said, Math.max(longest, 100)),
		names: parts.join(', '),
	}));
	return { heading: words.say('leftOut'), lines };
}
