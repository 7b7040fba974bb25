/* What keeps a release from being published, each as a list of problems in words. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tarball } from '../scan/tarball';

/** What stands in package.json until somebody publishes it under their own name. */
const PLACEHOLDERS = ['AUTHOR NAME', 'author@example.com', 'github.com/OWNER/'];

function git(root: string, ...args: string[]): string {
	return execFileSync('git', args, {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	}).trim();
}

function commitOf(root: string, tag: string): string | undefined {
	try {
		return git(root, 'rev-parse', '--verify', '--quiet', `refs/tags/${tag}^{commit}`);
	} catch {
		return undefined;
	}
}

/** Whether the tag names this version and this commit, and whether all of it is committed. */
export function tagProblems(root: string, tag: string, version: string): string[] {
	const problems = [];
	if (tag !== `v${version}`)
		problems.push(`The tag ${tag} does not fit the version ${version} of package.json`);
	const commit = commitOf(root, tag);
	if (commit === undefined) problems.push(`There is no tag ${tag}`);
	else if (commit !== git(root, 'rev-parse', 'HEAD'))
		problems.push(`The tag ${tag} is on another commit than the one that is checked out`);
	const changed = git(root, 'status', '--porcelain');
	if (changed !== '') problems.push(`Not all is committed:\n${changed}`);
	return problems;
}

/** Whether the changelog has a heading with a date for this version, and something below it. */
export function changelogProblems(changelog: string, version: string): string[] {
	const [, rest] = changelog.split(`\n## [${version}] - `);
	if (rest === undefined)
		return [`CHANGELOG.md has no heading "## [${version}] - " with a date behind it`];
	const [date = '', ...lines] = rest.split(/\n## /)[0]?.split('\n') ?? [];
	if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
		return [`The date of version ${version} in CHANGELOG.md is none: ${date}`];
	return lines.some((line) => line.startsWith('- '))
		? []
		: [`CHANGELOG.md says nothing about version ${version}`];
}

/** Where a placeholder still stands in what would be published. */
export function placeholderProblems({ directory, files }: Tarball): string[] {
	return files.flatMap((path) => {
		const text = readFileSync(join(directory, path), 'utf8');
		return PLACEHOLDERS.filter((placeholder) => text.includes(placeholder)).map(
			(placeholder) => `${path} still holds the placeholder ${placeholder}`,
		);
	});
}

/**
 * Whether the tarball that passed the checks is the one of this commit, byte for byte.
 * @param tested path of the tarball that `npm test` kept, or undefined where there is none
 * @param built the tarball of a fresh build
 */
export function testedProblems(tested: string | undefined, built: Tarball): string[] {
	if (tested === undefined) return ['Nothing was tested: run npm test first'];
	return readFileSync(tested).equals(readFileSync(built.archive))
		? []
		: ['The tarball differs from the one that was tested: run npm test again'];
}
