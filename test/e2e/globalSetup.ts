import { dirname } from 'node:path';

import { installN8n } from './installN8n';
import { packedFolderVariable, tarballVariable } from './n8nApplication';
import { packPackage } from './packedPackage';

/**
 * Runs once before all suites: n8n is there, and the package is built and packed, unless
 * `E2E_TARBALL` names one that is.
 * `E2E_PACKAGE` names another package folder, for work on the harness itself.
 */
export default async function globalSetup(): Promise<void> {
	const { fresh, version, milliseconds } = await installN8n();
	if (fresh) console.log(`n8n ${version} installed in ${(milliseconds / 1000).toFixed(1)} s`);
	// One that was packed before is the one to test, as in CI.
	if (process.env[tarballVariable]) return;
	const { tarball, bytes, files } = await packPackage(process.env.E2E_PACKAGE);
	console.log(`packed ${files.length} files into ${(bytes / 1024).toFixed(1)} kB`);
	process.env[tarballVariable] = tarball;
	process.env[packedFolderVariable] = dirname(tarball);
}
