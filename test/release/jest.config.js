const { transform } = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
	rootDir: __dirname,
	testEnvironment: 'node',
	testMatch: ['<rootDir>/*.test.ts'],
	modulePathIgnorePatterns: ['<rootDir>/registry/'],
	transform,
	// Each release builds the package twice.
	testTimeout: 180_000,
};
