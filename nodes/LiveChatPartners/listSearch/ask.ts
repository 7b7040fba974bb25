import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { Api } from '../runtime/transport/api';
import { openSession } from '../runtime/transport/session';
import { nodeError } from '../runtime/nodeError';
import type { Endpoint } from '../runtime/transport/endpoint';
import type { CollectedList } from '../runtime/transport/paging';

/** A person looks at the picker: hearing of a failure quickly is better than a long wait. */
const SEND_OPTIONS = { timeout: 15_000, maxRetries: 1, shareIdenticalReads: false };

/**
 * A list for a picker.
 * @throws NodeApiError with the server's words, which the editor shows in the picker
 */
export async function askForPicker(
	context: ILoadOptionsFunctions,
	endpoint: Endpoint,
	query: Record<string, string>,
	limit: number,
): Promise<CollectedList> {
	try {
		const session = await openSession(context);
		const api = new Api(session, SEND_OPTIONS, session.credential.secrets);
		return await api.requestList(endpoint, { query }, limit);
	} catch (thrown) {
		throw nodeError(context, thrown);
	}
}
