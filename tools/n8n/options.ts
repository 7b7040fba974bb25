import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { packageFolder } from '../../test/e2e/paths';

/** What the command line asks for. */
export interface Options {
	/** Where the editor is; any free port where this one is taken. */
	port: number;
	/** The user folder of n8n, which stays between starts. */
	folder: string;
	/** Whether to forget what earlier starts left. */
	fresh: boolean;
	/** Whether to open the editor in a browser. */
	browser: boolean;
}

/**
 * Reads `--port <n>`, `--folder <path>`, `--fresh` and `--no-browser`.
 * @throws Error for an unknown option and for a text that is no port.
 */
export function readOptions(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			port: { type: 'string', default: '5678' },
			folder: { type: 'string', default: join(packageFolder, '.n8n-try') },
			fresh: { type: 'boolean', default: false },
			'no-browser': { type: 'boolean', default: false },
		},
	});
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 1 || port > 65_535) {
		throw new Error(`--port must be a port, but is ${values.port}`);
	}
	return {
		port,
		folder: resolve(values.folder),
		fresh: values.fresh,
		browser: !values['no-browser'],
	};
}
