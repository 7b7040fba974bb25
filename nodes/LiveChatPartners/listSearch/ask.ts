import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { Api } from '../runtime/api';
import { openConnection } from '../runtime/connection';
import { Exchange } from '../runtime/exchange';
import { nodeError } from '../runtime/nodeError';
import type { Endpoint } from '../runtime/endpoint';
import type { Collected } from '../runtime/paging';

/** A picker is looked at by a person: better a quick word of the failure than a long wait. */
const MANNER = { timeout: 15_000, maxRetries: 1, shareIdenticalReads: false };

/**
 * A list for a picker.
 * @throws NodeApiError with the server's words, which the editor shows in the picker
 */
export async function askForPicker(
	context: ILoadOptionsFunctions,
	endpoint: Endpoint,
	query: Record<string, string>,
	limit: number,
): Promise<Collected> {
	try {
		const connection = await openConnection(context);
		const api = new Api(new Exchange(context, connection, false), MANNER, connection.secrets);
		return await api.askList(endpoint, { query }, limit);
	} catch (thrown) {
		throw nodeError(context, thrown);
	}
}
