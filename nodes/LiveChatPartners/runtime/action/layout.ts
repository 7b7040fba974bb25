import type { INodeProperties } from 'n8n-workflow';

import type { DefaultedParameter, Parameter } from '../parameters/parameter';
import {
	limit,
	manyAtATime,
	maxRetries,
	oneAtATime,
	output,
	selectedFields,
	shareIdenticalReads,
	simplify,
	splitIntoItems,
	timeout,
} from '../parameters/standard';
import { isRead } from './operation';
import type { Operation } from './operation';

/** A collection of the editor, in which fields are added one by one. */
export interface Collection {
	name: string;
	displayName: string;
	placeholder: string;
}

/** Fields of an operation that stand together: at the top level, or in a collection. */
export interface Group {
	/** Absent at the top level. */
	collection?: Collection;
	/** In the order in which the editor shows them. */
	parameters: readonly Parameter[];
	/** True where only a field that was added counts, and a blank one empties what is there. */
	onlyNamed?: boolean;
	/** True for what only a workflow from an earlier version holds: it is not shown, and counts where the field at the top level is left as it is. */
	onlyStored?: boolean;
}

/** Compares two fields by the name that a person reads, as n8n sorts what stands in a collection. */
function byName(a: INodeProperties, b: INodeProperties): number {
	const [first, second] = [a.displayName.toLowerCase(), b.displayName.toLowerCase()];
	return first < second ? -1 : first > second ? 1 : 0;
}

/** The fields of a collection in alphabetical order, but for a date range, which reads in its own. */
function sorted(parameters: readonly Parameter[]): readonly Parameter[] {
	if (parameters.some(({ property }) => property.name === 'dateRange')) return parameters;
	return [...parameters].sort((a, b) => byName(a.property, b.property));
}

const FILTERS = { name: 'filters', displayName: 'Filters', placeholder: 'Add Filter' };
const ADDITIONAL_FIELDS = {
	name: 'additionalFields',
	displayName: 'Additional Fields',
	placeholder: 'Add Field',
};
const UPDATE_FIELDS = {
	name: 'updateFields',
	displayName: 'Update Fields',
	placeholder: 'Add Field',
};
const OPTIONS = { name: 'options', displayName: 'Options', placeholder: 'Add Option' };

/** The fields at the top level: the operation's own, and how much of a response is wanted, after Limit where it has one. */
function topLevelOf({ parameters = [], simplify: kept }: Operation): readonly Parameter[] {
	if (!kept) return parameters;
	const behind = parameters.includes(limit) ? parameters.indexOf(limit) + 1 : parameters.length;
	return [
		...parameters.slice(0, behind),
		simplify,
		output,
		selectedFields,
		...parameters.slice(behind),
	];
}

/**
 * The fields in Options. What changes the result comes first: the operation's own, and that of a
 * report. What tunes the requests, which every operation has, comes last.
 */
function optionsOf(operation: Operation): readonly Parameter[] {
	const { options = [], composed, endpoints } = operation;
	const reports = !composed && endpoints.some(({ response }) => response.kind === 'report');
	return [
		...sorted([...options, ...(reports ? [splitIntoItems] : [])]),
		concurrencyOf(operation),
		maxRetries,
		...(isRead(operation) ? [shareIdenticalReads] : []),
		timeout,
	];
}

/** The field that says how many items of an operation are worked on at the same time. */
export function concurrencyOf(operation: Operation): DefaultedParameter<number> {
	return isRead(operation) ? manyAtATime : oneAtATime;
}

/** The fields of an operation in groups, in the order in which the editor shows them. */
export function groupsOf(operation: Operation): readonly Group[] {
	const { filters = [], additionalFields = [], updateFields = [], partialUpdate } = operation;
	const { formerlyAdditional: former } = operation;
	return [
		{ parameters: topLevelOf(operation) },
		{ collection: FILTERS, parameters: sorted(filters) },
		{ collection: ADDITIONAL_FIELDS, parameters: sorted(additionalFields) },
		{ collection: ADDITIONAL_FIELDS, parameters: former ? [former] : [], onlyStored: true },
		{
			collection: UPDATE_FIELDS,
			parameters: sorted(updateFields),
			onlyNamed: partialUpdate !== undefined,
		},
		{ collection: OPTIONS, parameters: optionsOf(operation) },
	].filter(({ collection, parameters }) => !collection || parameters.length > 0);
}
