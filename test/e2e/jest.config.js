const { transform } = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
	rootDir: __dirname,
	testEnvironment: 'node',
	testMatch: ['<rootDir>/*.test.ts', '<rootDir>/{examples,editor}/*.test.ts'],
	// The editor, the AI tools, the trial and the rules of migration are those of the newest n8n.
	testPathIgnorePatterns: process.env.E2E_N8N?.startsWith('1.')
		? [
				'<rootDir>/editor/',
				'<rootDir>/examples/(migration|warnings).test.ts',
				// n8n 1.123 knows no Data Table for 3 and 10, and no mail with files beside it for 11.
				'<rootDir>/examples/(03|10|11)-',
				// How n8n is started is the same.
				'<rootDir>/image.test.ts',
				// It has no Human review.
				'<rootDir>/humanReview.test.ts',
				// It cannot be told by environment variables what to install.
				'<rootDir>/managedByEnv.test.ts',
				'<rootDir>/tool.test.ts',
				'<rootDir>/try.test.ts',
			]
		: [],
	// The packages of n8n itself are none of these tests' modules, and too many to list.
	modulePathIgnorePatterns: ['<rootDir>/n8n/'],
	transform,
	globalSetup: '<rootDir>/globalSetup.ts',
	globalTeardown: '<rootDir>/globalTeardown.ts',
	// n8n takes a core for itself: suites side by side would only wait for each other.
	maxWorkers: 1,
	// The first start of an n8n runs all its database migrations.
	testTimeout: 180_000,
};
