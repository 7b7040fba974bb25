const { resolve, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');
const KeptEnvironment = require('./environment');

const sandbox = resolve(__dirname, '../../test/sandbox') + sep;

/** Where a module lies, if it is kept: one of a package, or of the sandbox, which imports nothing else of the project. */
function pathOfKept({ _resolution: resolution }, from, name) {
	if (!name || resolution.isCoreModule(name)) return undefined;
	const path = resolution.resolveCjs(from, name);
	return path.includes(`${sep}node_modules${sep}`) || path.startsWith(sandbox) ? path : undefined;
}

/** Loads the packages and the sandbox for all test files of a process. */
let packages;

/** Loads the project for the test file whose turn it is. */
let project;

class PackagesRuntime extends Runtime {
	requireModule(from, name, ...options) {
		const load = () => super.requireModule(from, name, ...options);
		if (this._resolution.isCoreModule(name)) return load();
		const path = pathOfKept(this, from, name);
		// n8n loads nodes of the project.
		if (path === undefined) return project.requireModule(from, name, ...options);
		if (this.registries.getActiveCjsRegistry().has(path)) return load();
		return this._environment.loadPackage(load);
	}
}

/**
 * Jest's module loader, with one difference: a package is loaded by the first test file of a process that needs it and
 * kept for all later ones, since n8n alone takes longer to load than most test files to run. The sandbox is kept too. All
 * other modules of the project are loaded afresh for each file.
 */
class ProjectRuntime extends Runtime {
	constructor(config, environment, ...options) {
		super(config, environment, ...options);
		this.keepsPackages = environment instanceof KeptEnvironment;
		if (!this.keepsPackages) return;
		project = this;
		packages ??= new PackagesRuntime(config, environment, ...options);
	}

	requireModule(from, name, options, isActual) {
		// Jest's own modules hold the state of a file.
		const isKept = this.keepsPackages && !options?.isInternalModule && pathOfKept(this, from, name);
		return isKept
			? packages.requireModule(from, name, options, isActual)
			: super.requireModule(from, name, options, isActual);
	}
}

module.exports = { __esModule: true, default: ProjectRuntime };
