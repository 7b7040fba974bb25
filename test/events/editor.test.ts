import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { LiveChatPartnersTrigger } from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts';
import codex from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.json';
import { ALL_EVENTS } from '../engine/underPoll';

function describeNode() {
	return new LiveChatPartnersTrigger().description;
}

function menuOf(name: string) {
	return describeNode().properties.find((property) => property.name === name)?.options ?? [];
}

/** What n8n keeps of stored parameters when it loads or saves a workflow. */
function loaded(parameters: INodeParameters): INodeParameters | null {
	const description = describeNode();
	return NodeHelpers.getNodeParameters(
		description.properties,
		parameters,
		false,
		false,
		{ typeVersion: 1 },
		description,
	);
}

test('is a polling trigger without inputs', () => {
	expect(describeNode()).toMatchObject({
		name: 'liveChatPartnersTrigger',
		displayName: 'LiveChat Partners Trigger',
		group: ['trigger'],
		polling: true,
		inputs: [],
		outputs: ['main'],
		credentials: [{ name: 'liveChatPartnersApi', required: true }],
	});
	expect(codex.node).toBe('n8n-nodes-livechat-partners.liveChatPartnersTrigger');
});

test('the stored values of events, filters and options are these', () => {
	expect(menuOf('events').map((option) => ('value' in option ? option.value : ''))).toEqual(
		ALL_EVENTS,
	);
	expect(menuOf('filters').map(({ name }) => name)).toEqual([
		'leadStatus',
		'licenseStatus',
		'minimumAmount',
		'minimumChange',
		'paymentOrigin',
		'product',
		'withdrawalStatus',
	]);
	expect(menuOf('options').map(({ name }) => name)).toEqual([
		'emitExisting',
		'mostItems',
		'maxRetries',
		'timeout',
	]);
});

test('the fields are these, and the filters are there for the events that have any', () => {
	const [events, daysAhead, filters, options, notice] = describeNode().properties;
	expect(notice).toEqual({
		displayName:
			'The first poll reports nothing. Fetch Test Event shows the latest of each event and changes nothing.',
		name: 'notice',
		type: 'notice',
		default: '',
	});
	expect(events).toMatchObject({
		displayName: 'Events',
		type: 'multiOptions',
		required: true,
		default: [],
		description: 'What starts the workflow. Events that read the same list share one request.',
	});
	expect(daysAhead).toMatchObject({
		displayName: 'Days Ahead',
		name: 'daysAhead',
		type: 'string',
		default: '7',
		displayOptions: { show: { events: ['solutionLicenseEndsSoon'] } },
	});
	expect(filters).toMatchObject({
		displayName: 'Filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: {
			show: {
				events: ALL_EVENTS.filter(
					(event) => !['newExpertComment', 'newLead', 'newReferredPartner'].includes(event),
				),
			},
		},
	});
	expect(options).toMatchObject({
		displayName: 'Options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
	});
});

test('filters stand beside the events that they are for', () => {
	const shown = (name: string) => {
		const filter = menuOf('filters').find((option) => option.name === name);
		return filter && 'displayOptions' in filter
			? filter.displayOptions?.show?.['/events']
			: undefined;
	};
	expect(shown('product')).toEqual(ALL_EVENTS.filter((event) => /License/.test(event)));
	expect(shown('paymentOrigin')).toEqual(['solutionLicenseEndsSoon']);
	expect(shown('minimumChange')).toEqual(['balanceChanged']);
});

test('a saved workflow keeps its filters, and one whose event was taken away still loads', () => {
	const filters = { leadStatus: ['won'], minimumAmount: 50 };
	expect(loaded({ events: ['leadStatusChanged', 'newWithdrawal'], filters })).toMatchObject({
		filters,
	});
	expect(loaded({ events: ['newWithdrawal'], filters })).toMatchObject({
		filters: { minimumAmount: 50 },
	});
	expect(loaded({ events: ['newReferredPartner'], filters })).toEqual({
		events: ['newReferredPartner'],
	});
});
