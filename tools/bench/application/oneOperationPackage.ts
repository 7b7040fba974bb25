import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

import { isObject, readJson } from '../../../test/e2e/json';

/** The name under which n8n knows the copy. */
export const ONE_OPERATION_PACKAGE = 'n8n-nodes-livechat-partners-one';

/** A resource table with a single operation, in the place of the whole one. */
const TABLE_OF_ONE = `
import { license } from './license';
import { get } from './license/get';
export const resources = [{ ...license, operations: [get], defaultOperation: get }];
`;

const sources = join(__dirname, '../../../nodes/LiveChatPartners');

const withTableOfOne: Plugin = {
	name: 'table-of-one',
	setup(build) {
		build.onLoad({ filter: /[\\/]resources[\\/]index\.ts$/ }, () => ({
			contents: TABLE_OF_ONE,
			resolveDir: join(sources, 'resources'),
			loader: 'ts',
		}));
	},
};

/**
 * Copies the installed package and builds its node anew from the sources of this checkout with only
 * one operation: the same code in all else, so that a difference is what the other operations cost.
 * @param installed folder of the installed package; the copy is made beside it
 */
export async function copyWithOneOperation(installed: string): Promise<void> {
	const copy = join(installed, '..', ONE_OPERATION_PACKAGE);
	await cp(installed, copy, { recursive: true });
	const description = await readJson(join(copy, 'package.json'));
	if (!isObject(description)) throw new TypeError('package.json holds no object');
	const n8n = {
		n8nNodesApiVersion: 1,
		// The credential types come from the original.
		credentials: [],
		nodes: ['dist/nodes/LiveChatPartners/LiveChatPartners.node.js'],
	};
	await writeFile(
		join(copy, 'package.json'),
		JSON.stringify({ ...description, name: ONE_OPERATION_PACKAGE, n8n }),
	);
	await build({
		entryPoints: [join(sources, 'LiveChatPartners.node.ts')],
		outfile: join(copy, 'dist/nodes/LiveChatPartners/LiveChatPartners.node.js'),
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['n8n-workflow', 'luxon'],
		plugins: [withTableOfOne],
	});
}
