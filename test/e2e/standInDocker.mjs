#!/usr/bin/env node
/*
 * Stands in for `docker run` and `docker kill` where there are no containers. In the folder that
 * `STAND_IN_DOCKER` names, `image.json` says what every image runs, and a file by the name of each
 * container what it was given. As a container does, what runs sees no other variables than the
 * named ones, goes on without the one who started it, and gets the signals that can be passed on.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const [command, ...given] = process.argv.slice(2);

function fail(message) {
	console.error(`docker: ${message}`);
	process.exit(125);
}

function path(name) {
	return join(process.env.STAND_IN_DOCKER ?? fail('STAND_IN_DOCKER names no folder'), name);
}

function kill([name]) {
	const { pid } = JSON.parse(readFileSync(path(name), 'utf8'));
	process.kill(pid, 'SIGKILL');
}

/** The options that stand before the image, and what stands behind it. */
function parse() {
	const options = {
		rm: { type: 'boolean' },
		name: { type: 'string' },
		network: { type: 'string' },
		user: { type: 'string' },
		volume: { type: 'string', multiple: true },
		workdir: { type: 'string' },
		env: { type: 'string', multiple: true },
	};
	const { tokens } = parseArgs({ args: given, options, strict: false, tokens: true });
	const image = tokens.find(({ kind }) => kind === 'positional') ?? fail('There is no image');
	const { values } = parseArgs({ args: given.slice(0, image.index), options, strict: true });
	return { ...values, args: given.slice(image.index + 1) };
}

function run() {
	const { name, volume, workdir, env, args } = parse();
	for (const each of volume) {
		const [from, to] = each.split(':');
		if (from !== to) fail(`Only a container can show ${from} as ${to}`);
	}
	const variables = env.map((each) => {
		const [key, ...value] = each.split('=');
		return [key, value.length > 0 ? value.join('=') : process.env[key]];
	});
	const image = JSON.parse(readFileSync(path('image.json'), 'utf8'));
	const child = spawn(image.file, [...image.args, ...args], {
		cwd: workdir,
		env: { ...image.env, ...Object.fromEntries(variables) },
		stdio: 'inherit',
		detached: true,
	});
	writeFileSync(path(name), JSON.stringify({ pid: child.pid, arguments: given }));
	for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 143)));
}

if (command === 'run') run();
else if (command === 'kill') kill(given);
else fail(`${command} is not known`);
