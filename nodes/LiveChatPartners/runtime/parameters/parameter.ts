import type { INodeProperties } from 'n8n-workflow';

/** A value as a request can carry it. */
export type Wire = string | number | boolean | Wire[] | { [key: string]: Wire };

/** Where a value goes, and the name that the API has for it. */
export interface Place {
	in: 'path' | 'query' | 'body';
	name: string;
}

/** What a field may look at while its value is read. */
export interface Reading {
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
	read: (raw: unknown, reading: Reading) => Value | undefined;
}

/** What all kinds of fields have in common. */
export interface Common {
	name: string;
	displayName: string;
	description?: string;
	placeholder?: string;
	hint?: string;
	required?: boolean;
	/** Shown only while another field has one of these values. */
	show?: Record<string, Array<string | number | boolean>>;
	place?: Place;
}

/** The part of the editor's field that does not depend on its kind. */
export function commonProperty(
	common: Common,
): Pick<INodeProperties, 'displayName' | 'name'> & Partial<INodeProperties> {
	const { displayName, name, description, placeholder, hint, required, show } = common;
	return {
		displayName,
		name,
		...(description === undefined ? {} : { description }),
		...(placeholder === undefined ? {} : { placeholder }),
		...(hint === undefined ? {} : { hint }),
		...(required ? { required } : {}),
		...(show === undefined ? {} : { displayOptions: { show } }),
	};
}

/** True for what a person would call empty: nothing, or only blanks. */
export function isBlank(raw: unknown): boolean {
	return raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');
}

/** A value as a person would write it down, also where JSON has no word for it. */
function inWords(raw: unknown): string {
	if (typeof raw === 'string') return `"${raw}"`;
	if (typeof raw === 'number' || typeof raw === 'bigint') return String(raw);
	try {
		return JSON.stringify(raw) ?? String(raw);
	} catch {
		return 'an object';
	}
}

/** A value as a message quotes it, short enough to read. */
export function quote(raw: unknown): string {
	const text = inWords(raw);
	return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
