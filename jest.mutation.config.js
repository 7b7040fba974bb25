const base = require('./jest.config.js');

/** The tests that mutants are run against: those of the shipped code, without the sandbox's own and the walls. */
module.exports = {
	...base,
	testPathIgnorePatterns: [
		...base.testPathIgnorePatterns,
		'<rootDir>/test/sandbox/',
		'<rootDir>/test/walls.test.ts',
		'<rootDir>/test/interface/anyInput.test.ts',
	],
};
