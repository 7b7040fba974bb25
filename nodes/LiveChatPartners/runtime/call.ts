import type { IExecuteFunctions } from 'n8n-workflow';

import { Api } from './api';
import type { Connection } from './connection';
import type { Exchange } from './exchange';
import type { FieldValues } from './fieldValues';
import { ItemParameters } from './itemParameters';
import type { Inputs } from './itemParameters';
import type { Operation } from './operation';
import type { Parameter } from './parameters/parameter';
import { Secrets } from './secrets';
import { maxRetries, shareIdenticalReads, timeout } from './settings';

/** One item on its way through an operation: its values, and the API to ask. */
export class Call {
	/** Asks the API in the manner that the item's options say. */
	readonly api: Api;

	/** The account on whose behalf the item asks. */
	readonly connection: Connection;

	/** What must not appear in anything that leaves the node on behalf of this item. */
	readonly secrets: Secrets;

	private readonly parameters: ItemParameters;

	/**
	 * @throws Problem that names the first field whose value cannot be right
	 */
	constructor(
		readonly context: IExecuteFunctions,
		readonly operation: Operation,
		readonly itemIndex: number,
		exchange: Exchange,
		fields: FieldValues,
	) {
		this.connection = exchange.connection;
		this.secrets = new Secrets(exchange.connection.secrets);
		this.parameters = new ItemParameters(context, fields, operation, itemIndex);
		const manner = {
			timeout: this.value(timeout) ?? 30_000,
			maxRetries: this.value(maxRetries) ?? 3,
			shareIdenticalReads: this.value(shareIdenticalReads) ?? true,
		};
		this.api = new Api(exchange, manner, this.secrets, operation.advice);
	}

	/** The value of a field; undefined where it is blank or not shown. */
	value<Value>(parameter: Parameter<Value>): Value | undefined {
		return this.parameters.value(parameter);
	}

	/** All values that have a place in the request. */
	inputs(): Inputs {
		return this.parameters.inputs();
	}

	/** Tells the person in the editor something about the output, without making it an error. */
	hint(message: string): void {
		this.context.addExecutionHints({ message, location: 'outputPane', type: 'info' });
	}
}
