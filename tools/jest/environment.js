const { TestEnvironment } = require('jest-environment-node');

let kept;

/**
 * Jest's environment for Node, made once in a process: the packages that runtime.js keeps live in its realm. What a
 * file of tests has left in it is gone before the next one comes. A file that needs packages as they are when freshly
 * loaded says `@jest-environment node`.
 */
class KeptEnvironment {
	constructor(config, context) {
		kept ??= new TestEnvironment(config, context);
		this.global = kept.global;
		this.moduleMocker = kept.moduleMocker;
		this.fakeTimers = kept.fakeTimers;
		this.fakeTimersModern = kept.fakeTimersModern;
		this.globals = Object.getOwnPropertyDescriptors(this.global);
		this.variables = { ...this.global.process.env };
	}

	/** Runs what loads a package: the globals that it defines stay as long as the package does. */
	loadPackage(load) {
		const before = new Set(Reflect.ownKeys(this.global));
		try {
			return load();
		} finally {
			for (const key of Reflect.ownKeys(this.global).filter((each) => !before.has(each))) {
				this.globals[key] = Object.getOwnPropertyDescriptor(this.global, key);
			}
		}
	}

	async setup() {}

	async teardown() {
		this.fakeTimersModern.useRealTimers();
		// A clock that a test has set would be that of all later files.
		this.moduleMocker.restoreAllMocks();
		const { env } = this.global.process;
		for (const name of Object.keys(env)) delete env[name];
		Object.assign(env, this.variables);
		for (const key of Reflect.ownKeys(this.global)) {
			if (!Object.hasOwn(this.globals, key)) delete this.global[key];
		}
		Object.defineProperties(this.global, this.globals);
		// What was deleted, which Jest would hold on to.
		kept._globalProxy.leftovers = [];
	}

	exportConditions() {
		return kept.exportConditions();
	}

	getVmContext() {
		return kept.getVmContext();
	}
}

module.exports = KeptEnvironment;
