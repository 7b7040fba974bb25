import { fileURLToPath } from 'node:url';
import eslint from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importPlugin from 'eslint-plugin-import-x';
import n8nNodesPlugin from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('.', import.meta.url));

const shipped = ['nodes/**/*.ts', 'credentials/**/*.ts'];
const node = 'nodes/LiveChatPartners';

/*
 * The walls between the rooms. What an operation is (resources/, events/,
 * report/) is data and small functions; how it runs (runtime/) is written once
 * and knows none of them by name. test/walls.test.ts shows that each one stands.
 */
const runtime = `${node}/runtime`;

const within = (...rooms) => rooms.map((room) => `${runtime}/${room}`);

const walls = [
	{
		target: runtime,
		from: ['resources', 'events', 'report', 'payment', 'listSearch'].map(
			(room) => `${node}/${room}`,
		),
		message:
			'runtime/ runs any operation and names none: let the operation hand over what differs, as data or as a function.',
	},
	{
		target: `${runtime}/transport`,
		from: within('parameters', 'action', 'trigger'),
		message: 'transport/ is about one request and its response: hand it values, not fields.',
	},
	{
		target: `${runtime}/parameters`,
		from: within('transport', 'action', 'trigger'),
		message: 'parameters/ says what a field is: it neither sends anything nor runs anything.',
	},
	{
		target: `${runtime}/action`,
		from: within('trigger'),
		message: 'The two nodes do not know each other: move what both need one level up.',
	},
	{
		target: `${runtime}/trigger`,
		from: within('action'),
		message: 'The two nodes do not know each other: move what both need one level up.',
	},
	{
		target: within(
			'invisible.ts',
			'json.ts',
			'pool.ts',
			'problem.ts',
			'secrets.ts',
			'nodeError.ts',
			'spellings.ts',
		),
		from: within('parameters', 'transport', 'action', 'trigger'),
		message: 'The files beside the rooms of runtime/ serve all of them and know none.',
	},
	{
		target: ['nodes', 'credentials'],
		from: ['test', 'tools'],
		message:
			'What ships must not know the tests: move what both need into nodes/ and import it from the test.',
	},
];

const noRequestsHere =
	'This room says what to ask, runtime/ asks it: return a request description, or use the verbs that runtime/ passes in.';

// Every way of getting at n8n's HTTP helpers: a member, a computed member, and
// destructuring from the context, from `helpers`, or in a parameter. `request`
// alone is also a word that operations use for themselves, so it counts only
// where it comes out of `helpers`.
const helperName = '/^(httpRequest|request(WithAuthentication|OAuth))/';
const httpHelpers = [
	`MemberExpression[property.name=${helperName}]`,
	`MemberExpression[computed=true][property.value=${helperName}]`,
	'MemberExpression[object.property.name="helpers"][property.name=/^request/]',
	'MemberExpression[object.name="helpers"][property.name=/^request/]',
	'MemberExpression[object.property.name="helpers"][computed=true]',
	'MemberExpression[object.name="helpers"][computed=true]',
	`ObjectPattern > Property[key.name=${helperName}]`,
	'VariableDeclarator[init.property.name="helpers"] > ObjectPattern > Property[key.name=/^request/]',
	'VariableDeclarator[init.name="helpers"] > ObjectPattern > Property[key.name=/^request/]',
	'Property[key.name="helpers"] > ObjectPattern > Property[key.name=/^request/]',
	'VariableDeclarator[id.type="Identifier"][id.name!="helpers"][init.property.name="helpers"]',
].map((selector) => ({ selector, message: noRequestsHere }));

const shippedSyntax = [
	{
		selector: 'ImportExpression',
		message: 'Shipped code imports statically: n8n loads a node once, at start.',
	},
	{
		selector: 'TSEnumDeclaration',
		message: 'Use a union of strings or an `as const` object: saved workflows hold the strings.',
	},
];

// n8n's own rule lets dev dependencies through; these two come with n8n.
const onlyWithN8n = {
	regex: '^(?!\\.{1,2}/|n8n-workflow$|luxon$|node:crypto$)',
	message:
		'Shipped code has no dependency: only n8n-workflow, luxon, node:crypto and files of this package.',
};

export default defineConfig(
	globalIgnores([
		'dist',
		'coverage',
		'reports',
		'.stryker-tmp',
		'.n8n-try',
		'**/node_modules',
		'**/*.min.js',
	]),
	{
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
	},
	{
		files: ['**/*.{js,mjs,cjs}'],
		extends: [eslint.configs.recommended],
		languageOptions: {
			ecmaVersion: 2024,
			globals: {
				AbortSignal: 'readonly',
				Buffer: 'readonly',
				URL: 'readonly',
				console: 'readonly',
				fetch: 'readonly',
				process: 'readonly',
				setTimeout: 'readonly',
				clearTimeout: 'readonly',
			},
		},
		rules: { 'max-lines': ['error', 300] },
	},
	{
		files: ['**/*.{js,cjs}'],
		languageOptions: {
			sourceType: 'commonjs',
			globals: { __dirname: 'readonly', module: 'writable', require: 'readonly' },
		},
	},
	{
		files: ['**/*.ts'],
		extends: [
			eslint.configs.recommended,
			tseslint.configs.recommendedTypeChecked,
			importPlugin.configs['flat/recommended'],
			importPlugin.configs['flat/typescript'],
		],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: root },
		},
		settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
		rules: {
			'max-lines': ['error', 300],
			eqeqeq: 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector: 'TSEnumDeclaration',
					message: 'Use a union of strings or an `as const` object.',
				},
			],
			'@typescript-eslint/no-explicit-any': 'error',
			// A cast silences the compiler. `as const` and `satisfies` do not, and stay allowed.
			'@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/ban-ts-comment': [
				'error',
				{ 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
			],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			'import-x/no-cycle': 'error',
			'import-x/no-restricted-paths': ['error', { basePath: root, zones: walls }],
			// Both ask for `import { x }` where a CommonJS package's own documentation
			// says `import pkg`; TypeScript already checks that the member exists.
			'import-x/no-named-as-default': 'off',
			'import-x/no-named-as-default-member': 'off',
		},
	},

	// What follows is what n8n's own command line and scanner apply.
	{
		files: ['package.json', ...shipped],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesPlugin },
		rules: { 'no-console': 'error' },
	},
	{
		files: ['package.json'],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
		rules: { ...n8nNodesPlugin.configs.community.rules },
	},
	{
		files: ['credentials/**/*.ts'],
		rules: {
			...n8nNodesPlugin.configs.credentials.rules,
			// As n8n does: the first is for n8n's own monorepo, the second is
			// done better by @n8n/community-nodes/credential-password-field.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
			'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
		},
	},
	{
		files: ['credentials/LiveChatPartnersCardApi.credentials.ts'],
		rules: {
			// It goes by words such as "token" in a field's name; a card number and its
			// verification value are secrets under names that it does not know.
			'@n8n/community-nodes/credential-unnecessary-password': 'off',
		},
	},
	{
		files: ['nodes/**/*.ts'],
		rules: {
			...n8nNodesPlugin.configs.nodes.rules,
			// As n8n does: inputs and outputs may be NodeConnectionTypes, and an
			// API may have a real maximum.
			'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
			'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
			'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
		},
	},

	// What n8n asks by review, not by rule, and our walls.
	{
		files: shipped,
		rules: {
			// n8n's types mark what a next major version takes away.
			'@typescript-eslint/no-deprecated': 'error',
			'no-restricted-syntax': ['error', ...shippedSyntax],
			'no-restricted-imports': ['error', { patterns: [onlyWithN8n] }],
			'no-restricted-globals': [
				'error',
				{
					name: 'fetch',
					message: "Use n8n's HTTP helpers, which know the user's proxy and certificates.",
				},
			],
		},
	},
	{
		files: ['resources', 'events', 'report'].map((room) => `${node}/${room}/**/*.ts`),
		rules: {
			'no-restricted-syntax': ['error', ...shippedSyntax, ...httpHelpers],
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						onlyWithN8n,
						{
							regex: '^n8n-workflow$',
							importNamePattern:
								'^(IHttpRequest|IRequestOptions|IN8nHttp|IN8nRequest|IOAuth|IRequest|RequestHelper|BaseHelper)',
							message: noRequestsHere,
						},
					],
				},
			],
		},
	},
	{
		// Tests play the outside: a sandbox server, child processes, a terminal.
		files: ['test/**/*.ts', 'tools/**/*.ts'],
		rules: {
			// Jest's matchers (`expect.any(Number)` inside an expected object) are typed
			// `any`; using such a value any further is still an error.
			'@typescript-eslint/no-unsafe-assignment': 'off',
			// `expect(mock.method)` is not a call.
			'@typescript-eslint/unbound-method': 'off',
			// A handler of the sandbox may be async because its kind is.
			'@typescript-eslint/require-await': 'off',
		},
	},
);
