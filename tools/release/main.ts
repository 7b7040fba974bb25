/*
 * `npm run release -- v1.2.3`: publishes the tarball that `npm test` has checked, if it fits the
 * tag, the changelog and the sources, and no placeholder is left. docs/releasing.md has the steps.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import { packElsewhere } from '../scan/reproducible';
import { changelogProblems, placeholderProblems, tagProblems, testedProblems } from './checks';
import { testedTarball } from './tested';

const root = resolve(__dirname, '../..');

/** Everything that speaks against publishing what is checked out under this tag. */
function problemsOf(tag: string, tested: string | undefined): string[] {
	const workspace = mkdtempSync(join(tmpdir(), 'livechat-partners-release-'));
	try {
		const built = packElsewhere(root, workspace);
		return [
			...tagProblems(root, tag, version),
			...changelogProblems(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version),
			...placeholderProblems(built),
			...testedProblems(tested, built),
		];
	} finally {
		rmSync(workspace, { recursive: true, force: true });
	}
}

function main(): number {
	const [tag] = process.argv.slice(2);
	if (tag === undefined) {
		console.error('Say which tag is released: npm run release -- v1.2.3');
		return 2;
	}
	const tested = testedTarball(root);
	const problems = problemsOf(tag, tested);
	if (problems.length > 0 || tested === undefined) {
		console.error('Nothing was published.');
		for (const problem of problems) console.error(`- ${problem}`);
		return 1;
	}
	const { status } = spawnSync('npm', ['publish', tested, '--access', 'public'], {
		cwd: root,
		stdio: 'inherit',
	});
	return status ?? 1;
}

process.exitCode = main();
