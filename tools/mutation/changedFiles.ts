import { execFileSync } from 'node:child_process';
import { ROOT } from './files';

function git(...args: string[]): string {
	return execFileSync('git', args, {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
}

/** True where the commit is at hand; a shallow clone has none but its own. */
export function isKnown(commit: string): boolean {
	try {
		git('rev-parse', '--quiet', '--verify', `${commit}^{commit}`);
		return true;
	} catch {
		return false;
	}
}

/**
 * The shipped files that differ from a commit, committed or not, without those that are gone.
 * @throws Error when there is no such commit
 */
export function changedSince(commit: string): string[] {
	const differing = git(
		'diff',
		'--name-only',
		'--diff-filter=d',
		commit,
		'--',
		'nodes',
		'credentials',
	);
	return differing.split('\n').filter(Boolean);
}
