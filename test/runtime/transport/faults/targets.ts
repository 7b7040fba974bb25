import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId, order } from '../../../resources/subscriptionFixtures';
import { LICENSES, type RecordedRequest, type Sandbox } from '../../../sandbox';
import { campaign } from '../failing';
import type { TargetName } from './matrix';

/** An operation that meets the faults. */
export interface Target {
	resource: string;
	operation: string;
	parameters: INodeParameters;
	/** Where the fault waits. */
	endpoint: { host: RecordedRequest['host']; method: string; path: RegExp };
	/** How many requests to the endpoint pass before the fault. */
	before: number;
	/** The name of the server in messages. */
	service: string;
	/** How often the server did what was asked. */
	effects: (sandbox: Sandbox) => number;
	/** Fields of what comes out when all goes well. */
	wellDone: IDataObject[];
}

const { livechatTrial } = LICENSES;
const NAME = campaign.campaignName;
const COUNT = 20;

/**
 * Makes the sandbox hold a list of two pages and no trace of what was played before. A whole reset
 * would take longer than most of the cells.
 */
export function prepare({ state, requests }: Sandbox): void {
	const [pattern] = state.campaigns;
	const license = state.licenses.find(({ id }) => id === livechatTrial.id);
	if (!pattern || !license) throw new Error('The sandbox lacks what the matrix needs');
	requests.length = 0;
	delete license.subscription;
	delete license.convertedAt;
	state.subscriptionsCreated = {};
	state.campaigns = Array.from({ length: COUNT }, (_, index) => ({
		...pattern,
		active: true,
		id: 100 + index,
		name: `Campaign ${index}`,
		slug: `pp_campaign-${index}`,
		createdAt: new Date(Date.UTC(2026, 0, COUNT - index)),
	}));
}

const none = () => 0;

export const TARGETS: Record<TargetName, Target> = {
	read: {
		resource: 'earnings',
		operation: 'get',
		parameters: {},
		endpoint: { host: 'partner', method: 'GET', path: /\/earnings$/ },
		before: 0,
		service: 'The Partner API',
		effects: none,
		wellDone: [{ affiliate: expect.anything() }],
	},
	// The fault meets the second page: what came before must not pass for the list.
	list: {
		resource: 'campaign',
		operation: 'search',
		parameters: { returnAll: true },
		endpoint: { host: 'partner', method: 'GET', path: /\/campaigns\/search$/ },
		before: 1,
		service: 'The Partner API',
		effects: none,
		wellDone: Array.from({ length: COUNT }, (_, index) => ({ name: `Campaign ${index}` })),
	},
	write: {
		resource: 'campaign',
		operation: 'create',
		parameters: campaign,
		endpoint: { host: 'partner', method: 'POST', path: /\/campaigns$/ },
		before: 0,
		service: 'The Partner API',
		effects: ({ state }) => state.campaigns.filter(({ name }) => name === NAME).length,
		wellDone: [{ name: NAME }],
	},
	subscribe: {
		resource: 'subscription',
		operation: 'create',
		parameters: { ...byId(livechatTrial), ...order },
		endpoint: { host: 'partner', method: 'POST', path: /\/subscription$/ },
		before: 0,
		service: 'The Partner API',
		effects: ({ state }) => state.subscriptionsCreated[livechatTrial.id] ?? 0,
		wellDone: [{ success: true, license_id: livechatTrial.id, seats: 7 }],
	},
	tokenize: {
		resource: 'subscription',
		operation: 'tokenizeCard',
		parameters: {},
		endpoint: { host: 'recurly', method: 'POST', path: /\/token$/ },
		before: 0,
		service: 'Recurly',
		// An unspent token costs nothing, so there may be more than one of them.
		effects: none,
		wellDone: [{ id: expect.stringMatching(/^\S{22}$/) }],
	},
};

/** How many requests came to the place of the fault. */
export function arrived({ endpoint }: Target, requests: readonly RecordedRequest[]): number {
	return requests.filter(
		({ host, method, path }) =>
			host === endpoint.host && method === endpoint.method && endpoint.path.test(path),
	).length;
}
