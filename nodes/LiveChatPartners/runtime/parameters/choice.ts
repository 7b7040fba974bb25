import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { parameterProblem, quote } from '../problem';
import type { Problem } from '../problem';
import { withoutFormatCharacters } from '../invisible';
import { define } from './parameter';
import { requireSegment } from './segment';
import type { Common, Parameter, Place, ReadContext } from './parameter';

/** One entry of a menu. */
export interface Option<Value extends string> {
	name: string;
	value: Value;
	description?: string;
	/** When the entry is there at all. */
	displayOptions?: IDisplayOptions;
}

/** The entries of a field with a menu. */
export interface Entries<Value extends string> {
	options: ReadonlyArray<Option<Value>>;
	/**
	 * The method of the node that gives the entries to the editor, where they are hundreds: each field
	 * would repeat them in the description of the node, which n8n loads and AI builders read.
	 */
	loadOptionsMethod?: string;
}

interface Settings<Value extends string> extends Common, Entries<Value> {
	default: Value | '';
}

/**
 * Whose menu it is. The API judges a value that has a place in a request, and one that is `ofApi`
 * without a place of its own: a cell of rows, a field of a card, a word that its rows are compared with.
 */
export type OfApi = { place: Place; ofApi?: true } | { place?: undefined; ofApi: true };

/** The values decide what the node does, so it has to know them. */
export interface OfNode {
	place?: undefined;
	ofApi?: undefined;
}

/** A menu of what the API documents. */
type ApiMenu = Settings<string> &
	OfApi & {
		/** A value known from elsewhere, which goes before the one that was chosen. */
		derive?: (context: ReadContext) => string | undefined;
		/** The value that a text stands for beside the values and names of the options, if any. */
		otherNames?: (text: string) => string | undefined;
	};

/** A menu of what the node can do. */
type NodeMenu<Value extends string> = Settings<Value> & OfNode;

/** True where the API judges the values of a menu. */
export function isOfApi(menu: OfApi | OfNode): menu is OfApi {
	return menu.place !== undefined || menu.ofApi === true;
}

/** The option that a raw value names, by value or by its words in the menu, whatever the case. */
export function findOption<Value extends string>(
	options: ReadonlyArray<Option<Value>>,
	raw: unknown,
): Option<Value> | undefined {
	if (typeof raw !== 'string') return undefined;
	const wanted = withoutFormatCharacters(raw).toLowerCase();
	return options.find(
		({ name, value }) => value.toLowerCase() === wanted || name.toLowerCase() === wanted,
	);
}

/** The entries of a menu as the editor wants them. */
export function menu<Value extends string>(
	options: ReadonlyArray<Option<Value>>,
): INodePropertyOptions[] {
	return options.map((option) => ({ ...option }));
}

/** Where the editor finds the entries of a field with a menu. */
export function entriesOf<Value extends string>({
	options,
	loadOptionsMethod,
}: Entries<Value>): Pick<INodeProperties, 'options' | 'typeOptions'> {
	return loadOptionsMethod === undefined
		? { options: menu(options) }
		: { typeOptions: { loadOptionsMethod } };
}

/**
 * A value that a menu of the API does not know: the documented values may have grown, and the server
 * is the judge.
 * @throws Problem that names the field where it is no text, or cannot be part of a path
 */
export function unlisted({ displayName, place }: Common, raw: unknown): string {
	if (typeof raw !== 'string' && !Number.isSafeInteger(raw))
		throw parameterProblem(displayName, `must be a text, but is ${quote(raw)}`);
	const value = withoutFormatCharacters(String(raw));
	return place?.in === 'path' ? requireSegment(displayName, value) : value;
}

/** A value that a menu of the node does not know. */
function unknown<Value extends string>(
	{ displayName, options }: Settings<Value>,
	raw: unknown,
): Problem {
	const choices = options.length > 12 ? '' : `: ${options.map(({ value }) => value).join(', ')}`;
	return parameterProblem(
		displayName,
		`must be one of the choices in the list${choices}. It is ${quote(raw)}`,
	);
}

/**
 * A field with a menu of what the API documents; an entry with a blank value stands for none. An
 * expression may give a value, its name in the menu, or what the menu does not know: that is sent as it is.
 */
export function choice(settings: ApiMenu): Parameter<string>;
/** A field with a menu of what the node can do; expressions may give one of its values or names. */
export function choice<Value extends string>(settings: NodeMenu<Value>): Parameter<Value>;
export function choice(settings: ApiMenu | NodeMenu<string>): Parameter<string> {
	const { options } = settings;
	const ofApi = isOfApi(settings) ? settings : undefined;
	const parameter = define(
		settings,
		{ type: 'options', ...entriesOf(settings), default: settings.default },
		(raw) => {
			const option = findOption(options, raw);
			if (option) return option.value === '' ? undefined : option.value;
			if (!ofApi) throw unknown(settings, raw);
			const value = unlisted(settings, raw);
			return ofApi.otherNames?.(value) ?? value;
		},
	);
	const derive = ofApi?.derive;
	if (!derive) return parameter;
	return {
		...parameter,
		derived: true,
		read: (raw, context) => derive(context) ?? parameter.read(raw, context),
	};
}
