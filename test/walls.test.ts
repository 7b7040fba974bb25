import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { isFinding, type Finding, type Source } from './walls/findings';

const root = resolve(__dirname, '..');
const node = 'nodes/LiveChatPartners';
const path = (room: string) => `${node}/${room}/probe.ts`;

interface Case extends Source {
	title: string;
	/** The rule that must object, and what its message must say; none for what is allowed. */
	wall?: { rule: string; says: RegExp };
}

const rooms = { rule: 'import-x/no-restricted-paths' };
const runtimeWall = { ...rooms, says: /runtime\/ runs any operation and names none/ };
const testWall = { ...rooms, says: /What ships must not know the tests/ };
const requestWall = { rule: 'no-restricted-syntax', says: /runtime\/ asks it/ };
const typeWall = { rule: 'no-restricted-imports', says: /runtime\/ asks it/ };
const dependencyWall = { rule: 'no-restricted-imports', says: /has no dependency/ };

const innerWall = (title: string, from: string, to: string, says: RegExp): Case => ({
	title,
	path: path(from),
	code: `import { x } from '${'../'.repeat(from.split('/').length - 1)}${to}';\nexport const y = x;\n`,
	wall: { ...rooms, says },
});

// The rooms of runtime/, from the one that knows least.
const innerWalls = [
	...['parameters', 'action', 'trigger'].map((room) =>
		innerWall(
			`transport/ imports ${room}/`,
			'runtime/transport',
			`${room}/some`,
			/transport\/ is about one request/,
		),
	),
	...['transport', 'action', 'trigger'].map((room) =>
		innerWall(
			`parameters/ imports ${room}/`,
			'runtime/parameters',
			`${room}/some`,
			/parameters\/ says what a field is/,
		),
	),
	innerWall(
		'action/ imports trigger/',
		'runtime/action',
		'trigger/some',
		/two nodes do not know each other/,
	),
	innerWall(
		'trigger/ imports action/',
		'runtime/trigger',
		'action/some',
		/two nodes do not know each other/,
	),
	{
		title: 'a file beside the rooms imports one of them',
		path: `${node}/runtime/json.ts`,
		code: "import { x } from './transport/some';\nexport const y = x;\n",
		wall: { ...rooms, says: /serve all of them and know none/ },
	},
];

const runtimeImports = ['resources', 'events', 'report', 'payment', 'listSearch'].flatMap(
	(room): Case[] => [
		{
			title: `runtime/ imports ${room}/`,
			path: path('runtime'),
			code: `import { x } from '../${room}/some';\nexport const y = x;\n`,
			wall: runtimeWall,
		},
		{
			title: `runtime/, one folder deeper, takes a type from ${room}/`,
			path: path('runtime/deeper'),
			code: `import type { X } from '../../${room}';\nexport type Y = X;\n`,
			wall: runtimeWall,
		},
		{
			title: `runtime/ passes ${room}/ on`,
			path: path('runtime'),
			code: `export * from '../${room}/some';\n`,
			wall: runtimeWall,
		},
	],
);

const helperUses: Record<string, string> = {
	httpRequest: 'context.helpers.httpRequest({});',
	httpRequestWithAuthentication: "context.helpers.httpRequestWithAuthentication('x', {});",
	'httpRequestWithAuthentication with call':
		'context.helpers.httpRequestWithAuthentication.call();',
	request: 'context.helpers.request({});',
	requestWithAuthentication: "context.helpers.requestWithAuthentication('x', {});",
	requestOAuth2: "context.helpers.requestOAuth2('x', {});",
	'optional member': 'context.helpers?.httpRequest({});',
	'computed member': "context.helpers['httpRequest']({});",
	'computed member, put together': "context.helpers['http' + 'Request']({});",
	'helpers kept in a constant': 'const { helpers } = context; helpers.request({});',
	'helpers kept under another name': 'const h = context.helpers; h.request({});',
	'destructured from helpers': 'const { httpRequest } = context.helpers; httpRequest({});',
	'request destructured from helpers': 'const { request } = context.helpers; request({});',
	'destructured in two steps':
		'const { helpers } = context; const { request } = helpers; request({});',
	'destructured deeply': 'const { helpers: { request } } = context; request({});',
	'destructured under another name': 'const { httpRequest: ask } = context.helpers; ask({});',
};

const roomsWithoutRequests = ['resources/campaign', 'events', 'report'];

const requestFrom = (room: string, title: string, code: string): Case => ({
	title: `${room}/ sends a request: ${title}`,
	path: path(room),
	code: `export function f(context) { ${code} }\n`,
	wall: requestWall,
});

// One rule serves the three rooms, so the ways around it are tried in one of them.
const requests = [
	...Object.entries(helperUses).map(([title, code]) =>
		requestFrom('resources/campaign', title, code),
	),
	requestFrom('events', 'httpRequest', 'context.helpers.httpRequest({});'),
	requestFrom('report', 'httpRequest', 'context.helpers.httpRequest({});'),
];

const httpTypes = roomsWithoutRequests.map((room): Case => ({
	title: `${room}/ takes n8n's HTTP types`,
	path: path(room),
	code: "import type { IHttpRequestOptions } from 'n8n-workflow';\nexport type X = IHttpRequestOptions;\n",
	wall: typeWall,
}));

const testImports = [path('runtime'), path('resources/campaign'), `${node}/Probe.ts`].map(
	(from): Case => ({
		title: `${from} imports from test/`,
		path: from,
		code: `import { x } from '${'../'.repeat(from.split('/').length - 1)}test/sandbox/seed';\nexport const y = x;\n`,
		wall: testWall,
	}),
);

const cases: Case[] = [
	...runtimeImports,
	...innerWalls,
	...requests,
	...httpTypes,
	...testImports,
	{
		title: 'credentials/ imports from test/',
		path: 'credentials/Probe.ts',
		code: "import { x } from '../test/sandbox/seed';\nexport const y = x;\n",
		wall: testWall,
	},
	{
		title: 'shipped code imports a dev dependency',
		path: path('runtime'),
		code: "import fc from 'fast-check';\nexport const y = fc;\n",
		wall: dependencyWall,
	},
	{
		title: 'a resource imports a library',
		path: path('resources/campaign'),
		code: "import get from 'lodash/get';\nexport const y = get;\n",
		wall: dependencyWall,
	},
	{
		title: 'shipped code calls fetch',
		path: path('runtime'),
		code: 'export const y = () => fetch("https://example.com");\n',
		wall: { rule: 'no-restricted-globals', says: /HTTP helpers/ },
	},
	{
		title: 'a cast',
		path: path('runtime'),
		code: 'export const f = (x: unknown) => x as string;\n',
		wall: { rule: '@typescript-eslint/consistent-type-assertions', says: /assertion/ },
	},
	{
		title: 'runtime/ imports runtime/ and n8n-workflow',
		path: path('runtime/deeper'),
		code: "import { sleep } from 'n8n-workflow';\nimport { x } from '../some';\nexport const y = [sleep, x];\n",
	},
	{
		title: "runtime/ uses n8n's HTTP helpers",
		path: path('runtime'),
		code: 'export const f = (context) => context.helpers.httpRequest({});\n',
	},
	{
		title: 'a resource imports runtime/, payment/ and report/',
		path: path('resources/subscription'),
		code: "import { a } from '../../runtime/some';\nimport { b } from '../../payment/some';\nimport { c } from '../../report/some';\nexport const y = [a, b, c];\n",
	},
	{
		title: 'a resource names its own request and response',
		path: path('resources/campaign'),
		code: 'export const f = (operation) => { const { request } = operation; return [request, operation.request, operation.response]; };\n',
	},
	{
		title: 'a test imports what ships',
		path: 'test/resources/probe.ts',
		code: "import { x } from '../../nodes/LiveChatPartners/resources/some';\nexport const y = x;\n",
	},
];

let findings: Finding[][];

beforeAll(() => {
	const output: unknown = JSON.parse(
		execFileSync(process.execPath, ['--import', 'tsx', 'test/walls/lintSources.ts'], {
			cwd: root,
			encoding: 'utf8',
			input: JSON.stringify(cases.map(({ path: at, code }) => ({ path: at, code }))),
		}),
	);
	findings = Array.isArray(output)
		? output.map((list: unknown) => (Array.isArray(list) ? list.filter(isFinding) : []))
		: [];
}, 60_000);

const numbered = cases.map((each, index) => ({ ...each, index }));
const forbidden = numbered.flatMap((each) => (each.wall ? [{ ...each, wall: each.wall }] : []));
const allowed = numbered.filter((each) => each.wall === undefined);

describe('the walls between the rooms', () => {
	test.each(forbidden)('forbidden: $title', ({ index, wall }) => {
		const found = findings[index]?.filter(({ rule }) => rule === wall.rule);
		expect(found).toContainEqual({ rule: wall.rule, message: expect.stringMatching(wall.says) });
	});

	test.each(allowed)('allowed: $title', ({ index }) => {
		expect(findings[index]).toEqual([]);
	});
});
