/*
 * No circle among the files that ship, of values and of types alike: ESLint's own rule does not look
 * at imports of types. The walls between the rooms are in eslint.config.mjs.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
	forbidden: [
		{
			name: 'no-circle',
			comment:
				'Files that need each other cannot be read one after the other: move what both need.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
	},
};
