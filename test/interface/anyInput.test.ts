import fc from 'fast-check';
import type { GenericValue, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { textAt } from '../../nodes/LiveChatPartners/runtime/json';
import { groupsOf } from '../../nodes/LiveChatPartners/runtime/action/layout';
import { type Operation } from '../../nodes/LiveChatPartners/runtime/action/operation';
import { GET_CAMPAIGNS } from '../../nodes/LiveChatPartners/resources/campaign/getAll';
import { SEARCH_CAMPAIGNS } from '../../nodes/LiveChatPartners/resources/campaign/search';
import { GET_LICENSE } from '../../nodes/LiveChatPartners/resources/license/get';
import { GET_LICENSES } from '../../nodes/LiveChatPartners/resources/license/getAll';
import type { Endpoint } from '../../nodes/LiveChatPartners/runtime/transport/endpoint';
import type { Parameter } from '../../nodes/LiveChatPartners/runtime/parameters/parameter';
import { accountOf } from '../engine/account';
import { runNode } from '../engine/engine';
import { STORED_CARD } from '../engine/underTest';
import { startSandbox, type RecordedRequest, type Sandbox } from '../sandbox';
import { examples } from './examples';
import { exampleItem } from './runExample';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

/** What people, forms and attackers put into a field. */
const value: fc.Arbitrary<GenericValue> = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }).filter(isGeneric),
	fc.string({ unit: 'binary' }),
	fc.constantFrom(
		'',
		' ',
		'..',
		'../coupons',
		'..\\x',
		'%2e%2e',
		'a/b',
		'1?x=1#y',
		'1\r\nX-Smuggled: 1',
		'\u0000',
		'{{ 1 }}',
		'__proto__',
		'true',
		'2026-01-31',
		-1,
		0,
		2.5,
		2 ** 53,
		1e300,
	),
);

function isGeneric(one: unknown): one is GenericValue {
	return one === null || ['string', 'number', 'boolean', 'object'].includes(typeof one);
}

/** Headers that n8n and the package send; anything else was smuggled in. */
const HEADERS = new Set([
	'accept',
	'accept-encoding',
	'authorization',
	'connection',
	'content-length',
	'content-type',
	'host',
	'transfer-encoding',
	'user-agent',
]);

/** What is asked beside an operation's own methods: for a token, for a license and its product, for a campaign by its name. */
const HELPERS: ReadonlyArray<Pick<Endpoint, 'method' | 'path'>> = [
	{ method: 'POST', path: '/js/v1/token' },
	GET_LICENSE,
	GET_LICENSES,
	GET_CAMPAIGNS,
	SEARCH_CAMPAIGNS,
];

function problemsOf(request: RecordedRequest, operation: Operation): string[] {
	// An update reads what is there before it writes.
	const readFirst = operation.partialUpdate ? [operation.partialUpdate.endpoint] : [];
	const known = [...operation.endpoints, ...readFirst, ...HELPERS].some(
		({ method, path }) =>
			method === request.method &&
			new RegExp(`^${path.replace(/\{\w+\}/g, '[A-Za-z0-9._~-]+')}$`).test(request.path),
	);
	const smuggled = Object.keys(request.headers).filter((name) => !HEADERS.has(name));
	return [
		...(known ? [] : [`${request.method} ${request.path}`]),
		...smuggled.map((name) => `header ${name}`),
		// The sandbox refuses an undocumented query, method or content type with one of these.
		...([405, 415].includes(request.status ?? 0)
			? [`${request.method} ${request.path} ${request.status}`]
			: []),
	];
}

/** Words of a bug and not of an error message. */
const CRASH =
	/Cannot read|is not a function|is not iterable|of undefined|of null|primitive value|\[object Object\]|Maximum call/;

function crashes({ json }: INodeExecutionData): boolean {
	if (!('error' in json) || !('details' in json)) return false;
	const message = textAt(json, 'error');
	return message === '' || CRASH.test(message);
}

/** The places of an operation where a value can be put: the field, and the parameters with the value in it. */
function places(
	operation: Operation,
	parameters: INodeParameters,
): Array<[string, INodeParameters]> {
	const put = ({ property: { name, type } }: Parameter): INodeParameters => ({
		[name]:
			type === 'resourceLocator'
				? { __rl: true, mode: 'id', value: '={{ $json.value }}' }
				: '={{ $json.value }}',
	});
	const inCollection = (name: string, members: Parameter[]) =>
		members.map((member): [string, INodeParameters] => [
			`${name}.${member.property.name}`,
			{ ...parameters, [name]: put(member) },
		]);
	const everyRun = ['timeout', 'concurrency', 'maxRetries'];
	return groupsOf(operation).flatMap(({ collection, parameters: members }) =>
		collection
			? inCollection(
					collection.name,
					members.filter(({ property }) => !everyRun.includes(property.name)),
				)
			: members.map((parameter): [string, INodeParameters] => [
					parameter.property.name,
					{ ...parameters, ...put(parameter) },
				]),
	);
}

describe('any value in any field gives a documented request or a clear error', () => {
	const operations = resources.flatMap((resource) =>
		resource.operations.map((operation) => ({
			name: `${resource.value} ${operation.value}`,
			resource,
			operation,
		})),
	);

	it.each(operations)(
		'$name',
		async ({ resource, operation }) => {
			const example = examples.find(
				(one) => one.resource === resource.value && one.operation === operation.value,
			);
			// With an expression for its condition n8n takes a field for required, so all are filled in.
			const complete = { ...STORED_CARD, token: 'unknown-token', ...example?.parameters };
			for (const [place, parameters] of places(operation, complete)) {
				const check = fc.asyncProperty(
					fc.array(value, { minLength: 16, maxLength: 16 }),
					async (values) => {
						sandbox.reset();
						const seed = exampleItem(sandbox);
						const { error, items } = await runNode({
							parameters: { resource: resource.value, operation: operation.value, ...parameters },
							credentials: { ...accountOf(sandbox), liveChatPartnersCardApi: STORED_CARD },
							items: values.map((one) => ({ ...seed, value: one })),
							onError: 'continueRegularOutput',
						});

						expect({ place, error: error?.message }).toEqual({ place, error: undefined });
						expect({ place, crashed: items.filter(crashes).map(({ json }) => json) }).toEqual({
							place,
							crashed: [],
						});
						expect({
							place,
							sent: sandbox.requests.flatMap((request) => problemsOf(request, operation)),
						}).toEqual({ place, sent: [] });
					},
				);
				await fc.assert(check, { numRuns: 1 });
			}
		},
		90_000,
	);
});
