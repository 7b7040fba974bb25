/*
 * Loads the classes of a package as n8n does, in a process that does nothing else, and prints what
 * that took of the processor in milliseconds.
 *
 *   node probe.cjs <folder of the package> [modules to have loaded before]
 */
const { createRequire } = require('node:module');
const { join, parse } = require('node:path');

const [folder, ...before] = process.argv.slice(2);
const { n8n } = require(join(folder, 'package.json'));
// As the package itself finds them: another copy of a module would not count.
const requireInPackage = createRequire(join(folder, 'package.json'));
for (const name of before) requireInPackage(name);

const start = process.cpuUsage();
for (const file of [...n8n.credentials, ...n8n.nodes]) {
	const Class = require(join(folder, file))[parse(file).name.split('.')[0]];
	new Class();
}
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ milliseconds: (user + system) / 1000 }));
