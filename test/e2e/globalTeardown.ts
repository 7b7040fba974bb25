import { rm } from 'node:fs/promises';

import { packedFolderVariable } from './n8nApplication';

/** Runs once after all suites: the folder with the packed tarball goes, if it was packed for them. */
export default async function globalTeardown(): Promise<void> {
	const folder = process.env[packedFolderVariable];
	if (folder) await rm(folder, { recursive: true, force: true });
}
