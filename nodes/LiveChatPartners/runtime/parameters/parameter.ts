import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** Where a value goes, and the name that the API has for it. */
export interface Place {
	in: 'path' | 'query' | 'body';
	name: string;
}

/** What a field may look at while its value is read. */
export interface ReadContext {
	/** The raw value of another field on the same level, expressions resolved. */
	sibling: (name: string) => unknown;
	/** IANA name of the workflow's time zone. */
	timezone: string;
}

/** One field of an operation: what the editor shows, how its value is checked and where it goes. */
export interface Parameter<Value = unknown> {
	/** The field in the editor. Its `displayOptions` hold only conditions on other fields. */
	readonly property: INodeProperties;
	/** Absent where the operation itself makes use of the value. */
	readonly place?: Place;
	/** True where the value may follow from another field, so that it is read although it is hidden. */
	readonly derived?: boolean;
	/**
	 * The value to use, or undefined where the field is blank.
	 * @throws Problem that names the field where the value cannot be right
	 */
	read: (raw: unknown, context: ReadContext) => Value | undefined;
}

/** What all kinds of fields have in common. */
export interface Common {
	name: string;
	displayName: string;
	description?: string;
	placeholder?: string;
	hint?: string;
	required?: boolean;
	/** What n8n's AI workflow builder should know, where the choice is not obvious. */
	builderHint?: string;
	/** Shown only while another field has one of these values. */
	show?: Record<string, Array<string | number | boolean>>;
	/** True for what a model must not be asked for: hidden where the node is the tool of an AI Agent. */
	hideInTool?: boolean;
	/** True for what only a model needs: shown only where the node is the tool of an AI Agent. */
	showInTool?: boolean;
	place?: Place;
}

/** The condition by which n8n tells a tool from a node. n8n before 1.120 does not know it. */
const IN_TOOL = { '@tool': [true] };

/** Hides something where the node is a tool. */
export const HIDE_IN_TOOL: IDisplayOptions = { hide: IN_TOOL };

/** The part of the editor's field that does not depend on its kind. */
function commonProperty(
	common: Common,
): Pick<INodeProperties, 'displayName' | 'name'> & Partial<INodeProperties> {
	const {
		displayName,
		name,
		description,
		placeholder,
		hint,
		required,
		builderHint,
		show,
		hideInTool,
		showInTool,
	} = common;
	const displayOptions: IDisplayOptions = {
		...(show || showInTool ? { show: { ...show, ...(showInTool ? IN_TOOL : {}) } } : {}),
		...(hideInTool ? HIDE_IN_TOOL : {}),
	};
	return {
		displayName,
		name,
		...(description === undefined ? {} : { description }),
		...(placeholder === undefined ? {} : { placeholder }),
		...(hint === undefined ? {} : { hint }),
		...(required ? { required } : {}),
		...(builderHint === undefined ? {} : { builderHint: { propertyHint: builderHint } }),
		...(Object.keys(displayOptions).length === 0 ? {} : { displayOptions }),
	};
}

/** True for what a person would call empty: nothing, or only blanks. */
export function isBlank(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

/** What a kind of field adds to the common part of the editor's field. */
type KindOfField = Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>;

/**
 * A field: what all of them have in common, and what its kind adds.
 * @param read the value in a raw value that is not blank; it throws a Problem that names the field
 */
export function define<Value>(
	common: Common,
	kind: KindOfField,
	read: (raw: unknown, context: ReadContext) => Value | undefined,
): Parameter<Value> {
	return {
		property: { ...commonProperty(common), ...kind },
		...(common.place ? { place: common.place } : {}),
		read: (raw, context) => (isBlank(raw) ? undefined : read(raw, context)),
	};
}

/** A field that the code, like the editor, knows the value of where it is blank. */
export interface DefaultedParameter<Value> extends Parameter<Value> {
	readonly default: Value;
}
