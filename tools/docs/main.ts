/*
 * Writes what is derived from the operations and events: their tables in the documentation, the
 * output schemas beside the node, and the list of frozen names.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { trigger } from '../../nodes/LiveChatPartners/events';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { examples } from '../../test/interface/examples';
import frozen from '../../test/interface/frozen.json';
import { runExample } from '../../test/interface/runExample';
import { startSandbox } from '../../test/sandbox';
import { eventTable } from './eventTable';
import { frozenNames } from './frozen';
import { operationTable } from './operationTable';
import { schemaFile } from './outputSchemas';
import { withTable } from './writtenTable';

const root = join(__dirname, '../..');
const schemas = join(root, 'nodes/LiveChatPartners/__schema__');

function write(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

async function main(): Promise<void> {
	const tables = {
		'README.md': eventTable(trigger),
		'docs/operations.md': operationTable(resources),
	};
	for (const [page, table] of Object.entries(tables)) {
		const path = join(root, page);
		write(path, withTable(readFileSync(path, 'utf8'), table));
	}

	rmSync(schemas, { recursive: true, force: true });
	const sandbox = await startSandbox();
	for (const resource of resources) {
		for (const operation of resource.operations) {
			const example = examples.find(
				(one) => one.resource === resource.value && one.operation === operation.value,
			);
			const seen = example ? (await runExample(sandbox, example)).json[0] : undefined;
			const { path, schema } = schemaFile(resource, operation, seen);
			write(join(schemas, path), json(schema));
		}
	}
	await sandbox.close();

	const now = frozenNames();
	write(join(root, 'test/interface/frozen.json'), json(now));
	const gone = frozen.filter((line) => !now.includes(line));
	if (gone.length > 0)
		console.warn(`Workflows that hold these names break, for they are gone:\n${gone.join('\n')}`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
