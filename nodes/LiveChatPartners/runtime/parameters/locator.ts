import type { INodePropertyMode } from 'n8n-workflow';

import { isDataObject } from '../guards';
import { parameterProblem } from '../problem';
import { commonProperty, isBlank, quote } from './parameter';
import type { Common, Parameter } from './parameter';

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

/** Characters that stand for themselves in a path: https://www.rfc-editor.org/rfc/rfc3986#section-2.3 */
const UNRESERVED = /^[A-Za-z0-9._~-]+$/;

/** Mode and value of a resource locator; a bare value, as an expression may give, is an id. */
export function located(raw: unknown): Located {
	if (isDataObject(raw) && 'value' in raw) {
		return { mode: typeof raw.mode === 'string' ? raw.mode : 'id', value: raw.value };
	}
	return { mode: 'id', value: raw };
}

const LIST: Pick<INodePropertyMode, 'displayName' | 'name'> = {
	displayName: 'From List',
	name: 'list',
};

function fromList(searchListMethod: string | undefined): INodePropertyMode[] {
	if (searchListMethod === undefined) return [];
	return [{ ...LIST, type: 'list', typeOptions: { searchListMethod, searchable: true } }];
}

/** A field that picks something from the partner's own list, or takes its id. */
export function locator(settings: LocatorSettings): Parameter<string> {
	const { displayName, pattern, listSearch } = settings;
	return {
		property: {
			...commonProperty(settings),
			type: 'resourceLocator',
			default: { mode: listSearch === undefined ? 'id' : 'list', value: '' },
			modes: [
				...fromList(listSearch),
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: settings.idPlaceholder },
			],
		},
		...(settings.place ? { place: settings.place } : {}),
		read(raw) {
			const { mode, value } = located(raw);
			if (isBlank(value)) return undefined;
			if (typeof value !== 'string' && !Number.isSafeInteger(value)) {
				throw parameterProblem(displayName, `must be an ID, but is ${quote(value)}`);
			}
			const typed = String(value).trim();
			const id = mode === 'list' && settings.idOf ? settings.idOf(typed) : typed;
			if (!UNRESERVED.test(id) || id === '.' || id === '..') {
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
	};
}
