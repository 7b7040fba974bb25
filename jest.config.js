const { availableParallelism } = require('node:os');

/** @type {import('jest').Config} */
module.exports = {
	// Packages stay loaded from one test file to the next, the project's own modules do not.
	testEnvironment: '<rootDir>/tools/jest/environment.js',
	runtime: '<rootDir>/tools/jest/runtime.js',
	roots: ['<rootDir>/test'],
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	// Both have a config of their own, and install n8n or a registry first.
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/release/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/', '<rootDir>/test/release/'],
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
	setupFiles: ['<rootDir>/test/engine/quiet.js', '<rootDir>/test/engine/defaultZone.js'],
	// A busy machine is no failed test.
	testTimeout: 30_000,
	clearMocks: true,
	restoreMocks: true,
	// n8n-core is heavy to load, so more workers than this cost more than they give.
	maxWorkers: Math.min(4, availableParallelism()),
	collectCoverageFrom: ['nodes/**/*.ts', 'credentials/**/*.ts'],
};
