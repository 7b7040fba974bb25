import { join } from 'node:path';

/** This folder: its own package.json, and n8n in its node_modules. */
export const e2eFolder = __dirname;

/** The package under test: the root of the repository. */
export const packageFolder = join(e2eFolder, '..', '..');

/** What `n8n` on a command line would run; to be started with the Node of `findNode24()`. */
export const n8nScript = join(e2eFolder, 'node_modules', 'n8n', 'bin', 'n8n');
