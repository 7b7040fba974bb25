const { TestEnvironment } = require('jest-environment-node');

const ACTIVE_MUTANT = '__STRYKER_ACTIVE_MUTANT__';

/**
 * Tests that cannot run here: one needs n8n to be loaded after it (n8n opens its log when it is loaded), the others
 * measure the speed of code that Stryker has made slower.
 */
const NOT_HERE = / down to the level of debugging$| in no time$| in bearable time in /;

let kept;

/** Jest's environment for Node, made once in a process: the packages that runtime.js keeps live in its realm. */
class KeptEnvironment {
	constructor(config, context) {
		kept ??= new TestEnvironment(config, context);
		this.global = kept.global;
		this.moduleMocker = kept.moduleMocker;
		this.fakeTimers = kept.fakeTimers;
		this.fakeTimersModern = kept.fakeTimersModern;
		// What Stryker left there for the mutant before, and the realm's own copy of the variable that names this one.
		delete this.global.__stryker__;
		const { env } = this.global.process;
		delete env[ACTIVE_MUTANT];
		if (ACTIVE_MUTANT in process.env) env[ACTIVE_MUTANT] = process.env[ACTIVE_MUTANT];
	}

	async setup() {}

	async teardown() {}

	exportConditions() {
		return kept.exportConditions();
	}

	getVmContext() {
		return kept.getVmContext();
	}

	async handleTestEvent({ name, test }, state) {
		if (name === 'test_start' && NOT_HERE.test(test.name)) test.mode = 'skip';
		// The first test that fails has killed the mutant. Stryker cannot tell Jest to stop there.
		const killed = name === 'test_done' && test.errors.length > 0;
		if (killed && ACTIVE_MUTANT in process.env) state.testNamePattern = /(?!)/;
	}
}

module.exports = KeptEnvironment;
