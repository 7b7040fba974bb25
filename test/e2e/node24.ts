import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { n8nModules } from './paths';

const requiredMajor = 24;

/** A Node that every line of n8n here accepts: the folder of its binary, and its C headers where they are known. */
export interface Node24 {
	binary: string;
	binFolder: string;
	/** Folder with `include/node`, for compiling native modules without a download. */
	headers?: string;
}

/**
 * The Node 24 that is installed beside n8n, or else the running one if it is
 * new enough. Throws when neither is there: n8n refuses to start on less.
 */
export function findNode24(): Node24 {
	// The package `node` only copies one of these in an install script, and scripts are off.
	const folder = join(n8nModules, `node-${process.platform}-${process.arch}`);
	const binary = join(folder, 'bin', 'node');
	if (existsSync(binary)) return { binary, binFolder: join(folder, 'bin'), headers: folder };

	if (Number.parseInt(process.versions.node, 10) >= requiredMajor) {
		return { binary: process.execPath, binFolder: join(process.execPath, '..') };
	}
	throw new Error(
		`n8n needs Node ${requiredMajor}. There is no packaged one for ${process.platform} ${process.arch}: run the end-to-end tests with Node ${requiredMajor} itself.`,
	);
}

/** The environment of this process with Node 24 first in the search path. */
export function withNode24(node: Node24, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	return { ...env, PATH: [node.binFolder, env.PATH ?? ''].join(delimiter) };
}
