import type { IDataObject, INodeListSearchResult, INodeParameters } from 'n8n-workflow';
import type { RecordedRequest, Sandbox } from '../sandbox';
import { accountOf } from './account';
import type { CredentialValues } from './credentials';
import {
	runNode,
	searchList,
	start,
	type Outcome,
	type Running,
	type WorkflowSettings,
} from './engine';
import { ownSandbox } from './ownSandbox';

/** What a test may say about an execution beside the parameters of the node. */
export type Around = Partial<Omit<WorkflowSettings, 'parameters'>>;

/** The node under test on n8n's engine, and the sandbox that it talks to. */
export interface UnderTest {
	readonly sandbox: Sandbox;
	/** The credentials of the sandbox's partner, and the stored card. */
	readonly credentials: CredentialValues;
	/** Runs one operation; `items` are the input items. */
	run: (
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		around?: Around,
	) => Promise<Outcome>;
	/** Begins to run one operation, so that it can be stopped. */
	start: (
		resource: string,
		operation: string,
		parameters?: INodeParameters,
		around?: Around,
	) => Running;
	/** What a picker lists. */
	list: (method: string, filter?: string, token?: string) => Promise<INodeListSearchResult>;
	/** The only request that arrived; fails where there were none or several. */
	request: () => RecordedRequest;
	/** The requests that arrived, as `GET /path`. */
	traffic: () => string[];
}

/** A card that Recurly's stand-in accepts, as it stands in the credential. */
export const STORED_CARD: IDataObject & Record<string, string> = {
	firstName: 'Nora',
	lastName: 'Lind',
	cardNumber: '4111 1111 1111 1111',
	expirationMonth: '09',
	expirationYear: '2031',
	verificationValue: '737',
	address1: '12 Harbour Street',
	city: 'Boston',
	state: 'MA',
	zip: '02110',
	country: 'US',
};

/** Starts a sandbox for the tests of a file and puts it back to its seed before each of them. */
export function underTest(): UnderTest {
	const running = ownSandbox();
	const credentials = (): CredentialValues => ({
		...accountOf(running()),
		liveChatPartnersCardApi: STORED_CARD,
	});
	const settings = (
		resource: string,
		operation: string,
		parameters: INodeParameters,
		around: Around,
	): WorkflowSettings => ({
		credentials: credentials(),
		...around,
		parameters: { resource, operation, ...parameters },
	});

	return {
		get sandbox() {
			return running();
		},
		get credentials() {
			return credentials();
		},
		run: async (resource, operation, parameters = {}, around = {}) =>
			await runNode(settings(resource, operation, parameters, around)),
		start: (resource, operation, parameters = {}, around = {}) =>
			start(settings(resource, operation, parameters, around)),
		list: async (method, filter, token) =>
			await searchList(settings('campaign', 'disable', {}, {}), method, filter, token),
		request() {
			const [only, ...others] = running().requests;
			if (!only || others.length > 0)
				throw new Error(`Expected one request, got ${others.length + (only ? 1 : 0)}`);
			return only;
		},
		traffic: () => running().requests.map(({ method, path }) => `${method} ${path}`),
	};
}
