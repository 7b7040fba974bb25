/** @type {import('jest').Config} */
module.exports = {
	rootDir: __dirname,
	testEnvironment: 'node',
	testMatch: ['<rootDir>/*.test.ts', '<rootDir>/{examples,editor}/*.test.ts'],
	// The packages of n8n itself are none of these tests' modules, and too many to list.
	modulePathIgnorePatterns: ['<rootDir>/n8n/'],
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
	globalSetup: '<rootDir>/globalSetup.ts',
	globalTeardown: '<rootDir>/globalTeardown.ts',
	// n8n takes a core for itself: suites side by side would only wait for each other.
	maxWorkers: 1,
	// The first start of an n8n runs all its database migrations.
	testTimeout: 180_000,
};
