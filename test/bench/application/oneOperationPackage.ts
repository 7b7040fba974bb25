import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { isObject, readJson } from '../../e2e/json';

/** The name under which n8n knows the copy. */
export const ONE_OPERATION_PACKAGE = 'n8n-nodes-livechat-partners-one';

/** A resource table with a single operation, in the place of the whole one. */
const tableOfOne = `"use strict";
const { license } = require('./license');
const { get } = require('./license/get');
exports.resources = [{ ...license, operations: [get], defaultOperation: get }];
`;

/**
 * Copies the installed package and leaves it only one operation: the same code in all else, so
 * that a difference is what the other operations cost.
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
	await writeFile(
		join(copy, 'dist', 'nodes', 'LiveChatPartners', 'resources', 'index.js'),
		tableOfOne,
	);
}
