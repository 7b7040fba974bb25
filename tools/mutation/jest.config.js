const { resolve } = require('node:path');
const { setupFiles, transform, clearMocks, restoreMocks } = require('../../jest.config.js');

/**
 * How Stryker runs Jest: the tests of a room as one file, on packages and servers that stay loaded from mutant to
 * mutant. A mutant then costs its tests and a quarter of a second.
 * @type {import('jest').Config}
 */
module.exports = {
	setupFiles,
	transform,
	clearMocks,
	restoreMocks,
	rootDir: resolve(__dirname, '../..'),
	roots: ['<rootDir>/tools/mutation'],
	testMatch: ['<rootDir>/tools/mutation/allTests.ts'],
	// Stryker wraps it, and does not know <rootDir>.
	testEnvironment: resolve(__dirname, 'environment.js'),
	runtime: '<rootDir>/tools/mutation/runtime.js',
	// A busy machine is no failed test.
	testTimeout: 20_000,
};
