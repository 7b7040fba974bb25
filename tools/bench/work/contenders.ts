import type { JsonObject } from '../../../test/e2e/json';
import { ONE_OPERATION_PACKAGE } from '../application/oneOperationPackage';
import { CAMPAIGNS_PATH, LICENSES_PATH, licenseAt } from '../server/answers';
import type { Step } from './trial';

const ourPackage = 'n8n-nodes-livechat-partners';

/** What tells the items of a trial apart; n8n evaluates it for each one. */
const itemId = '={{ $json.id }}';
const itemName = '={{ $json.name }}';
const fixedId = String(licenseAt(0));

function liveChatPartners(parameters: JsonObject, from: string): Step[] {
	return [
		{
			name: 'LiveChat Partners',
			type: `${from}.liveChatPartners`,
			typeVersion: 1,
			parameters,
			authenticated: true,
		},
	];
}

/** This package, as a person would set it up. */
export const ours = {
	read: () => oursReading(ourPackage, itemId),
	/** The same license for all items, written into the field. */
	readFixed: () => oursReading(ourPackage, fixedId),
	write: () =>
		liveChatPartners(
			{
				resource: 'campaign',
				operation: 'create',
				product: 'livechat',
				campaignName: itemName,
				link: 'https://www.livechat.com/',
				trialDuration: 14,
			},
			ourPackage,
		),
	list: () =>
		liveChatPartners({ resource: 'license', operation: 'getAll', returnAll: true }, ourPackage),
};

/** The copy of this package that knows only one operation. */
export const oneOperation = { read: () => oursReading(ONE_OPERATION_PACKAGE, itemId) };

function oursReading(from: string, value: string): Step[] {
	return liveChatPartners(
		{
			resource: 'license',
			operation: 'get',
			product: 'livechat',
			licenseId: { __rl: true, mode: 'id', value },
		},
		from,
	);
}

function getRequest(url: string): Step {
	return {
		name: 'HTTP Request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.5,
		parameters: {
			method: 'GET',
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'liveChatPartnersApi',
			options: {},
		},
		authenticated: true,
	};
}

/**
 * n8n's HTTP Request node with the same credential, by which it is authenticated in the same way
 * and by the same code of n8n. Everything else is as n8n sets it up.
 */
export const httpRequest = {
	read: (server: string) => [getRequest(`=${server}${LICENSES_PATH}/livechat/{{ $json.id }}`)],
	readFixed: (server: string) => [getRequest(`${server}${LICENSES_PATH}/livechat/${fixedId}`)],
	/** The whole answer as one item. */
	list: (server: string) => [getRequest(`${server}${LICENSES_PATH}`)],
	/** One item for each row, as this package puts them out. */
	listAsItems: (server: string): Step[] => [
		getRequest(`${server}${LICENSES_PATH}`),
		{
			name: 'Split Out',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'result', options: {} },
			authenticated: false,
		},
	],
};

function loop(parameters: JsonObject): Step[] {
	return [
		{
			name: 'Bare Loop',
			type: 'n8n-nodes-livechat-partners-bench.bareLoop',
			typeVersion: 1,
			parameters,
			authenticated: true,
		},
	];
}

/** n8n's own helper in a loop, with as many requests at a time as this package sends. */
export const bareLoop = {
	read: (server: string) => loop({ ...readingFrom(server), value: itemId }),
	/** Takes the id out of the item by itself, so that n8n has no expression to evaluate. */
	readWithoutExpression: (server: string) => loop({ ...readingFrom(server), fromItem: true }),
	write: (server: string) =>
		loop({
			method: 'POST',
			url: `${server}${CAMPAIGNS_PATH}`,
			concurrency: 1,
			value: itemName,
		}),
};

function readingFrom(server: string): JsonObject {
	return { method: 'GET', url: `${server}${LICENSES_PATH}/livechat`, concurrency: 20 };
}

/** What n8n itself takes to evaluate the one field in which the items differ. */
export const evaluation = {
	read: (): Step[] => [
		{
			name: 'Evaluate',
			type: 'n8n-nodes-livechat-partners-bench.evaluate',
			typeVersion: 1,
			parameters: { value: itemId },
			authenticated: false,
		},
	],
};
