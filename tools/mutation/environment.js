const { TestEnvironment } = require('jest-environment-node');

const ACTIVE_MUTANT = '__STRYKER_ACTIVE_MUTANT__';

/**
 * Tests that cannot run here: one needs n8n to be loaded after it (n8n opens its log when it is loaded), the others
 * measure the speed of code that Stryker has made slower.
 */
const NOT_HERE = / down to the level of debugging$| in no time$| in bearable time in /;

let kept;

/** Jest's environment for Node, made once in a process: the modules that runtime.js keeps live in its realm. */
class KeptEnvironment {
	constructor(config, context) {
		kept ??= new TestEnvironment(config, context);
		this.global = kept.global;
		this.moduleMocker = kept.moduleMocker;
		this.fakeTimers = kept.fakeTimers;
		this.fakeTimersModern = kept.fakeTimersModern;
		// The realm's copy of the variable: while modules are loaded no mutant is active.
		delete this.global.process.env[ACTIVE_MUTANT];
	}

	async setup() {}

	async teardown() {}

	exportConditions() {
		return kept.exportConditions();
	}

	getVmContext() {
		return kept.getVmContext();
	}

	async handleTestEvent({ name, test, testNamePattern }, state) {
		const mutant = process.env[ACTIVE_MUTANT];
		if (name === 'setup') this.global.testNamePattern = testNamePattern;
		if (name === 'run_start' && mutant !== undefined) this.global.__stryker__.activeMutant = mutant;
		if (name === 'test_start' && NOT_HERE.test(test.name)) test.mode = 'skip';
		// The first test that fails has killed the mutant. Stryker cannot tell Jest to stop there.
		const killed = name === 'test_done' && test.errors.length > 0;
		if (killed && mutant !== undefined) state.testNamePattern = /(?!)/;
	}
}

module.exports = KeptEnvironment;
