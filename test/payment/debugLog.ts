import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// n8n opens its log when it is loaded, so a test imports this file before anything of n8n.
const folder = mkdtempSync(join(tmpdir(), 'livechat-partners-log-'));
process.env.N8N_LOG_LEVEL = 'debug';
process.env.N8N_LOG_OUTPUT = 'file';
process.env.N8N_LOG_FILE_LOCATION = join(folder, 'n8n.log');

afterAll(() => rmSync(folder, { recursive: true }));

/** What n8n has logged at every level since the test was loaded. */
export async function debugLog(): Promise<string> {
	// It is written behind the back of the execution.
	await delay(500);
	return readdirSync(folder)
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.join('\n');
}
