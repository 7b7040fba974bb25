const e2e = require('../jest.config');

/** @type {import('jest').Config} */
module.exports = {
	...e2e,
	testMatch: ['<rootDir>/queue/*.test.ts'],
};
