import { spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';

import { findNode24 } from './node24';
import { n8nScript } from './paths';

/** Names a container image whose n8n is used in place of the installed one. */
export const imageVariable = 'E2E_IMAGE';

/** Names the program that runs containers, such as `podman`. Without it that is `docker`. */
export const dockerVariable = 'E2E_DOCKER';

/** How to start one process of n8n, and how to end it at once. */
export interface N8nProgram {
	file: string;
	args: string[];
	options: { cwd: string; env: NodeJS.ProcessEnv };
	kill: (child: ChildProcess) => void;
}

/** What a container has of its own, so that it does not get it from here. */
const ofTheImage = new Set(['PATH', 'HOME']);

/**
 * How to start n8n with these arguments, this user folder and no environment but `env`: the
 * installed one, or that of the image which `E2E_IMAGE` names.
 */
export function n8nProgram(
	args: readonly string[],
	userFolder: string,
	env: NodeJS.ProcessEnv,
): N8nProgram {
	const image = process.env[imageVariable];
	if (image) return inContainer(image, args, userFolder, env);
	return {
		file: findNode24().binary,
		args: [n8nScript, ...args],
		options: { cwd: userFolder, env },
		kill: (child) => child.kill('SIGKILL'),
	};
}

/**
 * The container has the ports and the user of this process, and the user folder under the same path.
 * Its variables are passed by name, since everybody on this machine can read arguments.
 */
function inContainer(
	image: string,
	args: readonly string[],
	userFolder: string,
	env: NodeJS.ProcessEnv,
): N8nProgram {
	const docker = process.env[dockerVariable] || 'docker';
	const name = `livechat-partners-n8n-${randomUUID()}`;
	const passed = Object.entries(env).filter(
		([key, value]) => value !== undefined && !ofTheImage.has(key),
	);
	const user = [process.getuid?.(), process.getgid?.()].join(':');
	return {
		file: docker,
		args: [
			...['run', '--rm', '--name', name, '--network', 'host', '--user', user],
			...['--volume', `${userFolder}:${userFolder}`, '--workdir', userFolder],
			...['--env', `HOME=${userFolder}`],
			...passed.flatMap(([key]) => ['--env', key]),
			...[image, ...args],
		],
		options: { cwd: userFolder, env: { ...process.env, ...Object.fromEntries(passed) } },
		// A container goes on without the program that started it, which ends with its container.
		kill(child) {
			const { status } = spawnSync(docker, ['kill', name], {
				env: process.env,
				stdio: 'ignore',
			});
			if (status !== 0) child.kill('SIGKILL');
		},
	};
}
