import { Problem } from '../problem';
import type { Group } from './layout';

/** What follows a name where a text complains about the field of that name. */
const COMPLAINS = String.raw`(?=:| (?:is|are|was|must|has|have|can|cannot|may|should|needs?|does)\b)`;

/** Parts of a name that say which element of a list is meant: `.0.email`. */
const WITHIN = String.raw`(?:\.\w+)*`;

/** The fields that the API has another name for, by that name. */
function shownNames(groups: readonly Group[]): Map<string, string> {
	const names = new Map<string, string>();
	for (const { parameters } of groups) {
		for (const { place, property } of parameters) {
			if (place && !names.has(place.name)) names.set(place.name, property.displayName);
		}
	}
	return names;
}

/**
 * Finds names of the API in a text. A name of several words stands for itself; one of a single word, such as
 * `name`, also is a word of the language, so it counts only where a complaint begins with it.
 */
function patternOf(names: readonly string[]): RegExp {
	const either = names.join('|');
	const several = names.filter((name) => name.includes('_')).join('|') || '(?!)';
	return new RegExp(
		String.raw`(?<=^|[:;.] )(["'\x60]?)((?:${either})${WITHIN})\1${COMPLAINS}|(?<![\w.@/])((?:${several})${WITHIN})(?![\w@])`,
		'g',
	);
}

/**
 * A refusal in which the fields that the API complains about have the names that the editor shows, with the
 * API's own beside them: `Trial Duration (trial_duration) must be <= 30`. Anything else that was thrown is given back.
 * @param groups the fields of the operation
 */
export function withShownNames(thrown: unknown, groups: readonly Group[]): unknown {
	if (!(thrown instanceof Problem) || thrown.details.httpCode === undefined) return thrown;
	const shown = shownNames(groups);
	if (shown.size === 0) return thrown;
	const named = new Set<string>();
	const message = thrown.message.replace(
		patternOf([...shown.keys()]),
		(found: string, _quote: string, first: string | undefined, second: string | undefined) => {
			const name = first ?? second ?? '';
			const displayName = shown.get(name.split('.')[0] ?? '');
			if (displayName === undefined || named.has(displayName)) return found;
			named.add(displayName);
			// A unit in brackets would stand between the two names.
			return `${displayName.replace(/ \([^)]*\)$/, '')} (${name})`;
		},
	);
	const [parameter] = named;
	if (parameter === undefined) return thrown;
	return new Problem(message, {
		...thrown.details,
		...(named.size === 1 && thrown.details.parameter === undefined ? { parameter } : {}),
	});
}
