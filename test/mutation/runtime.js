const { dirname, resolve } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const sandbox = resolve(__dirname, '../sandbox');

/** True for what no mutant changes: packages, and the stand-ins for the servers. */
function isKept(from, name) {
	if (!name.startsWith('.')) return !name.startsWith('/');
	const path = resolve(dirname(from), name);
	return path === sandbox || path.startsWith(`${sandbox}/`);
}

/**
 * Jest's module loader, with one difference: packages and the sandbox are loaded by the first test file of the process
 * and kept for all later ones. Loading n8n-core costs more than the tests that a mutant needs.
 */
class KeepingRuntime extends Runtime {
	static keeper;

	constructor(...options) {
		super(...options);
		KeepingRuntime.keeper ??= this;
	}

	requireModuleOrMock(from, name) {
		const { keeper } = KeepingRuntime;
		if (this === keeper || !isKept(from, name)) return super.requireModuleOrMock(from, name);
		return keeper.requireModuleOrMock(from, name);
	}

	teardown() {
		if (this !== KeepingRuntime.keeper) super.teardown();
	}
}

module.exports = { __esModule: true, default: KeepingRuntime };
