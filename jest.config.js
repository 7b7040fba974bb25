const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
	testEnvironment: 'node',
	roots: ['<rootDir>/test'],
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	// e2e has its own config and installs n8n first; bench measures.
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/bench/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/'],
	transform: {
		'^.+\\.ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs', ignoreDynamic: true },
				sourceMaps: 'inline',
			},
		],
	},
	setupFiles: ['<rootDir>/test/engine/quiet.js'],
	// A busy machine is no failed test.
	testTimeout: 30_000,
	clearMocks: true,
	restoreMocks: true,
	// n8n-core is heavy to load, so more workers than this cost more than they give.
	maxWorkers: Math.min(4, availableParallelism()),
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
};
