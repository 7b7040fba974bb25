import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NodeHelpers, Workflow, type INode, type INodeParameters } from 'n8n-workflow';
import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import codex from '../../nodes/LiveChatPartners/LiveChatPartners.node.json';
import { LiveChatPartnersTrigger } from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts';
import { NODE_TYPE, TestNodeTypes, TRIGGER_TYPE } from '../engine/nodeTypes';

const FOLDER = join(__dirname, '../../nodes/LiveChatPartners');

/** A node with these parameters as it stands on the canvas. */
function onCanvas(type: string, parameters: INodeParameters): INode {
	return { id: '1', name: 'Node', type, typeVersion: 1, position: [0, 0], parameters };
}

/** What the canvas shows under the name of a node. */
function subtitleOf(type: string, parameters: INodeParameters): unknown {
	const nodeTypes = new TestNodeTypes();
	const node = onCanvas(type, parameters);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const { subtitle } = nodeTypes.getByName(type).description;
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
}

describe('the action node', () => {
	const describeNode = () => new LiveChatPartners().description;

	it('is found by its name, takes items in and hands items on', () => {
		expect(describeNode()).toMatchObject({
			name: 'liveChatPartners',
			displayName: 'LiveChat Partners',
			defaults: { name: 'LiveChat Partners' },
			group: ['transform'],
			version: 1,
			inputs: ['main'],
			outputs: ['main'],
			usableAsTool: true,
		});
		expect(codex.node).toBe(NODE_TYPE);
	});

	it('starts with the earnings when it is put on the canvas', () => {
		const { properties } = describeNode();

		expect(properties.find(({ name }) => name === 'resource')?.default).toBe('earnings');
	});

	it('says on the canvas what it does', () => {
		expect(subtitleOf(NODE_TYPE, { resource: 'coupon', operation: 'getAll' })).toBe(
			'getAll: coupon',
		);
	});

	it.each([
		['subscription', 'create', 'storedCard', true],
		['subscription', 'createForClient', 'storedCard', true],
		['subscription', 'tokenizeCard', 'storedCard', true],
		['subscription', 'updateBilling', 'storedCard', true],
		['subscription', 'create', 'token', false],
		['subscription', 'create', 'card', false],
		['subscription', 'close', 'storedCard', false],
		['license', 'create', 'storedCard', false],
	])(
		'asks for a stored card only where one pays: %s %s with %s',
		(resource, operation, paymentSource, asked) => {
			const description = describeNode();
			const parameters = { resource, operation, paymentSource };
			const credentials = (description.credentials ?? []).filter((credential) =>
				NodeHelpers.displayParameter(
					parameters,
					credential,
					onCanvas(NODE_TYPE, parameters),
					description,
				),
			);

			expect(credentials.map(({ name, required }) => [name, required])).toEqual([
				['liveChatPartnersApi', true],
				...(asked ? [['liveChatPartnersCardApi', true]] : []),
			]);
		},
	);

	it('tests a stored card with a method that it has', () => {
		const node = new LiveChatPartners();
		const tests = (node.description.credentials ?? []).flatMap(({ testedBy }) => testedBy ?? []);

		expect(tests).toEqual(Object.keys(node.methods.credentialTest));
	});
});

describe('the trigger node', () => {
	it.each([
		[['newLead', 'balanceChanged'], 'New Lead, Balance or Commission Changed'],
		// As an expression may give it.
		['newLead', 'New Lead'],
		[undefined, ''],
	])('says on the canvas what it waits for: %j', (events, subtitle) => {
		expect(subtitleOf(TRIGGER_TYPE, { events })).toBe(subtitle);
	});

	it('has the name that it is chosen by', () => {
		expect(new LiveChatPartnersTrigger().description.defaults.name).toBe(
			'LiveChat Partners Trigger',
		);
	});
});

it.each([
	['action', () => new LiveChatPartners()],
	['trigger', () => new LiveChatPartnersTrigger()],
])('the %s node has icons for light and dark that are there', (_, create) => {
	const { icon } = create().description;
	const files = typeof icon === 'object' ? [icon.light, icon.dark] : [];

	expect(new Set(files).size).toBe(2);
	for (const file of files) {
		expect(file).toMatch(/^file:.+\.svg$/);
		expect(existsSync(join(FOLDER, file.replace('file:', '')))).toBe(true);
	}
});
