import { parameterProblem, quote } from '../problem';
import type { Problem } from '../problem';
import { entriesOf, findOption, isOfApi, unlisted } from './choice';
import type { Entries, OfApi, OfNode, Option } from './choice';
import { elementsOf } from './elements';
import { define } from './parameter';
import type { JsonValue } from '../json';
import type { Common, Parameter } from './parameter';

type ChoicesSettings = Common &
	Entries<string> &
	(OfApi | OfNode) & {
		/** What the API takes for a value, where that is no text; undefined for what it cannot take. */
		send?: (value: string) => JsonValue | undefined;
	};

const BETWEEN_CHOICES = /[\r\n,;]+/;

/** The option that the first parts name together, as many as possible: a name with a comma came apart. */
function firstOption(
	options: ReadonlyArray<Option<string>>,
	parts: unknown[],
): { option: Option<string>; length: number } | undefined {
	for (let length = parts.length; length > 0; length--) {
		const option = findOption(options, parts.slice(0, length).map(asText).join(', '));
		if (option) return { option, length };
	}
	return undefined;
}

function unknown({ displayName, options }: ChoicesSettings, part: unknown): Problem {
	const known =
		options.length > 20
			? ''
			: `: ${options.map(({ name, value }) => label(name, value)).join(', ')}`;
	return parameterProblem(
		displayName,
		`must be among the choices in the list${known}. It holds ${quote(part)}`,
	);
}

/**
 * What the API takes for the values that the parts name, each once.
 * @throws Problem for a part that the menu does not know, unless the API is the judge of it
 */
function valuesIn(settings: ChoicesSettings, parts: unknown[]): JsonValue[] {
	const { options, send } = settings;
	const most = Math.max(...options.map(({ name }) => name.split(',').length));
	const chosen = new Map<string, JsonValue>();
	for (let start = 0; start < parts.length;) {
		const found = firstOption(options, parts.slice(start, start + most));
		if (!found && !isOfApi(settings)) throw unknown(settings, parts[start]);
		const value = found ? found.option.value : unlisted(settings, parts[start]);
		const sent = send ? send(value) : value;
		if (sent === undefined) throw unknown(settings, parts[start]);
		chosen.set(value, sent);
		start += found?.length ?? 1;
	}
	return [...chosen.values()];
}

function asText(part: unknown): string {
	return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}

/** A choice in a message: its value, and its name where the value is only a number. */
function label(name: string, value: string): string {
	return /^\d+$/.test(value) ? `${value} (${name})` : value;
}

/**
 * A field with a menu of which several entries can be chosen. An expression may give an array or a
 * text with commas, of values or names. What a menu of the API does not know is sent as it is.
 */
export function choices(settings: ChoicesSettings): Parameter<JsonValue[]> {
	return define(settings, { type: 'multiOptions', ...entriesOf(settings), default: [] }, (raw) => {
		const chosen = valuesIn(settings, elementsOf(raw, BETWEEN_CHOICES));
		return chosen.length === 0 ? undefined : chosen;
	});
}
