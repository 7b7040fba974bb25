import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { tarballVariable } from './n8nApplication';

/** Runs once after all suites: the folder with the packed tarball goes. */
export default async function globalTeardown(): Promise<void> {
	const tarball = process.env[tarballVariable];
	if (tarball) await rm(dirname(tarball), { recursive: true, force: true });
}
