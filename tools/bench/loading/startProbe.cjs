/*
 * Loads a package as n8n does at its start, and then a node of it as for its first run, in a
 * process that has loaded n8n-core before and does nothing else. Prints what each took of the
 * processor in milliseconds.
 *
 *   node startProbe.cjs <folder of the package> <name of the node>
 */
const { createRequire } = require('node:module');
const { join } = require('node:path');

const [folder, node] = process.argv.slice(2);
// As the package itself finds them: another copy of a module would not count. All three are there
// long before a community package.
const requireInPackage = createRequire(join(folder, 'package.json'));
requireInPackage('n8n-workflow');
requireInPackage('luxon');
const { LazyPackageDirectoryLoader } = requireInPackage('n8n-core');

function since(start) {
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

async function main() {
	const loader = new LazyPackageDirectoryLoader(folder);
	const beforeStart = process.cpuUsage();
	await loader.loadAll();
	const start = since(beforeStart);
	const beforeRun = process.cpuUsage();
	loader.getNode(node);
	console.log(JSON.stringify({ start, firstRun: since(beforeRun) }));
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
