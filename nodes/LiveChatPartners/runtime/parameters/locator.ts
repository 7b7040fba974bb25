import type { INodePropertyMode } from 'n8n-workflow';

import { isDataObject } from '../json';
import { parameterProblem, quote } from '../problem';
import { withoutFormatCharacters } from '../invisible';
import { define, isBlank } from './parameter';
import type { Common, Parameter } from './parameter';
import { isSegment } from './segment';
import { requireDigits } from './text';

/** What a resource locator holds, expressions resolved. */
export interface Located {
	mode: string;
	value: unknown;
}

interface LocatorSettings extends Common {
	/** The list search method behind the From List mode; without it there is only By ID. */
	listSearch?: string;
	idPlaceholder: string;
	/** What an id looks like beyond being one segment of a path. */
	pattern?: { like: RegExp; complaint: string };
	/** The id inside a value from the list, where the list says more than the id. */
	idOf?: (listValue: string) => string;
}

/** Mode and value of a resource locator; a bare value, as an expression may give, is an id. */
export function located(raw: unknown): Located {
	if (isDataObject(raw) && 'value' in raw) {
		return { mode: typeof raw.mode === 'string' ? raw.mode : 'id', value: raw.value };
	}
	return { mode: 'id', value: raw };
}

/** What the picker says when it takes longer than `timeout` milliseconds. */
const SLOW_LOAD_NOTICE = { message: 'A long list takes a moment to load', timeout: 4_000 };

const LIST: Pick<INodePropertyMode, 'displayName' | 'name'> = {
	displayName: 'From List',
	name: 'list',
};

function fromList(searchListMethod: string | undefined): INodePropertyMode[] {
	if (searchListMethod === undefined) return [];
	return [
		{
			...LIST,
			type: 'list',
			typeOptions: { searchListMethod, searchable: true, slowLoadNotice: SLOW_LOAD_NOTICE },
		},
	];
}

/** A field that picks something from the partner's own list, or takes its id. */
export function locator(settings: LocatorSettings): Parameter<string> {
	const { displayName, pattern, listSearch } = settings;
	return define(
		settings,
		{
			type: 'resourceLocator',
			default: { mode: listSearch === undefined ? 'id' : 'list', value: '' },
			modes: [
				...fromList(listSearch),
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: settings.idPlaceholder },
			],
		},
		(raw) => {
			const { mode, value } = located(raw);
			if (isBlank(value)) return undefined;
			if (typeof value === 'number') requireDigits(displayName, value);
			if (typeof value !== 'string' && !Number.isSafeInteger(value)) {
				throw parameterProblem(displayName, `must be an ID, but is ${quote(value)}`);
			}
			const typed = withoutFormatCharacters(String(value));
			const id = mode === 'list' && settings.idOf ? settings.idOf(typed) : typed;
			if (!isSegment(id)) {
				throw parameterProblem(
					displayName,
					`must be an ID such as ${settings.idPlaceholder.replace(/^e\.g\. /, '')}, but is ${quote(id)}`,
				);
			}
			if (pattern && !pattern.like.test(id)) {
				throw parameterProblem(displayName, `${pattern.complaint}, but is ${quote(id)}`);
			}
			return id;
		},
	);
}
