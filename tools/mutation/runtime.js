const { default: Runtime } = require('jest-runtime');

/**
 * Jest's module loader, with one difference: what a test file imports is loaded by the first run of the process and
 * kept for all later ones. Loading n8n, the sandbox and the node costs far more than the tests that a mutant needs. A
 * mutant is switched on and off while its code stays loaded; those that act while code is loaded are left out anyway
 * (`ignoreStatic`). So the shipped code must keep no state in its modules from one execution to the next.
 */
class KeepingRuntime extends Runtime {
	static keeper;

	constructor(...options) {
		super(...options);
		KeepingRuntime.keeper ??= this;
	}

	requireModuleOrMock(from, name) {
		const { keeper } = KeepingRuntime;
		return this === keeper
			? super.requireModuleOrMock(from, name)
			: keeper.requireModuleOrMock(from, name);
	}

	// Jest closes a loader when its test is over; this one goes on.
	leaveTestCode() {
		if (this !== KeepingRuntime.keeper) super.leaveTestCode();
	}

	teardown() {
		if (this !== KeepingRuntime.keeper) super.teardown();
	}
}

module.exports = { __esModule: true, default: KeepingRuntime };
