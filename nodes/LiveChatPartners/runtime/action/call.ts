import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { isJsonValue, requestText } from '../json';
import type { JsonValue } from '../json';
import type { Parameter, Place } from '../parameters/parameter';
import { sendOptions } from '../parameters/standard';
import { Secrets } from '../secrets';
import { Api } from '../transport/api';
import type { Credential } from '../transport/credential';
import type { RequestValues } from '../transport/request';
import type { Session } from '../transport/session';
import type { SharedValues } from '../transport/shared';
import type { Turns } from '../transport/turns';
import { Notes } from './notes';

/** The checked values of one operation's fields for one item; undefined for a blank one. */
export type Values = ReadonlyMap<Parameter, unknown>;

// The map's value came out of this parameter's own read function; only the compiler cannot know.
function isValueOf<Value>(_parameter: Parameter<Value>, value: unknown): value is Value {
	return value !== undefined;
}

/** A field whose value stands in the path of a request. */
export interface FieldInPath {
	property: INodeProperties;
	/** The documented name of its place in the path. */
	placeholder: string;
	/** As the item has it: a name where the path has the id that was found by it, but the kind that was found. */
	value: string;
}

/** One item on its way through an operation: its values, and the API to ask. */
export class Call {
	/** Asks the API as the item's options say. */
	readonly api: Api;

	/** The account on whose behalf the item asks. */
	readonly credential: Credential;

	/** What must not appear in anything that leaves the node on behalf of this item. */
	readonly secrets: Secrets;

	/** Lets items of the execution that are about the same thing wait for each other. */
	readonly turns: Turns;

	/** What the items of the execution have in common. */
	readonly shared: SharedValues;

	/** What is kept with the execution, for n8n's Retry On Fail and Retry. */
	readonly notes: Notes;

	/** Values of the path that were found by asking, in the place of those that the fields hold. */
	found: Readonly<Record<string, string>> = {};

	/** @param values what `readValues` gave for the item */
	constructor(
		readonly context: IExecuteFunctions,
		readonly itemIndex: number,
		session: Session,
		private readonly values: Values,
	) {
		this.credential = session.credential;
		this.turns = session.turns;
		this.shared = session.shared;
		this.notes = new Notes(context, this.credential.account);
		this.secrets = new Secrets(session.credential.secrets);
		const options = sendOptions((parameter) => this.value(parameter));
		this.api = new Api(session, options, this.secrets);
	}

	/** The value of a field; undefined where it is blank or not shown. */
	value<Value>(parameter: Parameter<Value>): Value | undefined {
		const value = this.values.get(parameter);
		return isValueOf(parameter, value) ? value : undefined;
	}

	/** Whether the field was read at all: one of Update Fields only where it was added, even if it is blank. */
	has(parameter: Parameter): boolean {
		return this.values.has(parameter);
	}

	/** The fields with a value in the path of a request, in the order in which the editor shows them. */
	fieldsInPath(): FieldInPath[] {
		return [...this.values].flatMap(([{ place, property }, value]) =>
			place?.in === 'path' && isJsonValue(value)
				? [{ property, placeholder: place.name, value: this.shownOf(property, place, value) }]
				: [],
		);
	}

	/** What a person calls a value in the path: what was filled in, but for a choice that was left to the node. */
	private shownOf({ type }: INodeProperties, { name }: Place, value: JsonValue): string {
		return (type === 'options' ? this.found[name] : undefined) ?? requestText(value);
	}

	/**
	 * All values that have a place in the request, by their documented names. Blank ones are left out.
	 * @param found what was found for the path
	 */
	requestValues(found = this.found): Required<Omit<RequestValues, 'file'>> {
		const request: Required<Omit<RequestValues, 'file'>> = { path: {}, query: {}, body: {} };
		for (const [{ place }, value] of this.values) {
			if (!place || !isJsonValue(value)) continue;
			if (place.in === 'body') request.body[place.name] = value;
			else request[place.in][place.name] = requestText(value);
		}
		Object.assign(request.path, found);
		return request;
	}

	/** Tells the person in the editor something about the output, without making it an error. */
	hint(message: string): void {
		this.context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
	}
}
