import { join } from 'node:path';

import { n8nFolder } from './n8nLine';

/** This folder. */
export const e2eFolder = __dirname;

/** The package under test: the root of the repository. */
export const packageFolder = join(e2eFolder, '..', '..');

/** The packages of the n8n that is used. */
export const n8nModules = join(n8nFolder, 'node_modules');

/** What `n8n` on a command line would run; to be started with the Node of `findNode24()`. */
export const n8nScript = join(n8nModules, 'n8n', 'bin', 'n8n');
