import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonParse } from 'n8n-workflow';
import type { SchemaFile } from '../../tools/docs/outputSchemas';

const PREVIEWS = join(__dirname, '../../nodes/LiveChatPartners/__schema__/v1.0.0');

/**
 * What n8n's editor shows of an operation's output before the first run.
 * @throws Error where there is no such file yet
 */
export function readPreview(resource: string, operation: string): SchemaFile['schema'] {
	const file = join(PREVIEWS, resource, `${operation}.json`);
	if (!existsSync(file))
		throw new Error(
			`No preview of the output of ${resource}.${operation} yet: \`npm run docs\` writes it`,
		);
	return jsonParse(readFileSync(file, 'utf8'));
}
