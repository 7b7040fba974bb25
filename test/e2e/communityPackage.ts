import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { runOrThrow } from './command';

/**
 * Installs a tarball where n8n keeps its community packages, with the arguments
 * that n8n's own installer gives to npm. The package has no dependencies, so
 * nothing is fetched: `--offline` makes it an error if that ever changes.
 *
 * n8n loads every `n8n-nodes-*` folder that it finds there. The rows in its
 * database (`installed_packages`) only feed the list in its settings, and only
 * n8n's own download from the registry writes them.
 *
 * @throws CommandError when npm fails.
 */
export async function installCommunityPackage(userFolder: string, tarball: string): Promise<void> {
	const folder = join(userFolder, '.n8n', 'nodes');
	await mkdir(folder, { recursive: true });
	const manifest = join(folder, 'package.json');
	// What else somebody installed there stays.
	if (!existsSync(manifest)) {
		await writeFile(
			manifest,
			JSON.stringify({ name: 'installed-nodes', private: true, dependencies: {} }),
		);
	}
	await runOrThrow(
		'npm',
		[
			'install',
			tarball,
			'--offline',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
			// n8n-workflow is a peer that n8n itself provides.
			'--legacy-peer-deps',
		],
		{ cwd: folder },
	);
}
