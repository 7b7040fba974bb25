import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { installCommunityPackage } from '../../../test/e2e/communityPackage';
import { installN8n } from '../../../test/e2e/installN8n';
import { packPackage } from '../../../test/e2e/packedPackage';
import { copyWithOneOperation } from './oneOperationPackage';
import { compilePackage } from './typescriptPackage';

/** A user folder of n8n with the packages that the bench compares. */
export interface UserFolder {
	path: string;
	/** Where the package under test is installed. */
	packageFolder: string;
	/** Where the package is that loads nothing. */
	emptyPackageFolder: string;
	remove(): Promise<void>;
}

/**
 * Makes a user folder: the packed package as a user would install it, a copy of it with one
 * operation, and the bench's own nodes.
 * @param source folder of the package under test; the root of the repository unless told
 */
export async function makeUserFolder(source: string | undefined): Promise<UserFolder> {
	await installN8n();
	const { name, tarball } = await packPackage(source);
	const path = await mkdtemp(join(tmpdir(), 'livechat-partners-bench-'));
	await installCommunityPackage(path, tarball);
	await rm(dirname(tarball), { recursive: true, force: true });

	const installed = join(path, '.n8n', 'nodes', 'node_modules');
	const packageFolder = join(installed, name);
	await copyWithOneOperation(packageFolder);
	await compilePackage(
		join(__dirname, '..', 'benchNodes'),
		join(installed, 'n8n-nodes-livechat-partners-bench'),
	);
	const emptyPackageFolder = join(path, 'empty');
	await compilePackage(join(__dirname, '..', 'emptyPackage'), emptyPackageFolder);
	return {
		path,
		packageFolder,
		emptyPackageFolder,
		remove: async () => await rm(path, { recursive: true, force: true }),
	};
}
