/* The tarball as npm would publish it, and what is wrong with its contents. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

/** A package as npm would publish it. */
export interface Tarball {
	/** The packed file. */
	archive: string;
	/** The unpacked package. */
	directory: string;
	/** Paths inside the package, with forward slashes. */
	files: string[];
	/** Size of the packed file. */
	bytes: number;
}

/** Packs a built package into an empty folder, and unpacks it there beside the tarball. */
export function pack(packageRoot: string, workspace: string): Tarball {
	execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', workspace], {
		cwd: packageRoot,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const name = readdirSync(workspace).find((entry) => entry.endsWith('.tgz'));
	if (name === undefined) throw new Error('npm pack left no tarball');
	const archive = join(workspace, name);

	const directory = join(workspace, 'package');
	mkdirSync(directory);
	execFileSync('tar', ['-xzf', archive, '-C', directory, '--strip-components=1']);
	return { archive, directory, files: listFiles(directory), bytes: statSync(archive).size };
}

function listFiles(directory: string): string[] {
	return readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(directory, join(entry.parentPath, entry.name)))
		.map((path) => path.split(sep).join(posix.sep))
		.sort();
}

/** Sources, maps, tests and dot files are not for users. */
export function unexpectedFiles(files: string[]): string[] {
	const topLevel = ['package.json', 'README.md', 'LICENSE'];
	const inDist = /^dist\/(nodes|credentials|icons)\/[\w./-]+\.(js|json|svg)$/;
	return files
		.filter((path) => !topLevel.includes(path) && !inDist.test(path))
		.map((path) => `unexpected file ${path}`);
}

/**
 * n8n loads what package.json names; the editor fetches icons by the paths in
 * the descriptions and drops a node's codex silently when the file is missing.
 */
export function missingFiles({ directory, files }: Tarball): string[] {
	const { nodes, credentials } = registered(readFileSync(join(directory, 'package.json'), 'utf8'));
	const icons = [...nodes, ...credentials]
		.filter((path) => files.includes(path))
		.flatMap((path) => iconsOf(path, readFileSync(join(directory, path), 'utf8')));
	const codexFiles = nodes.map((path) => path.replace(/\.js$/, '.json'));
	return ['README.md', 'LICENSE', ...nodes, ...credentials, ...codexFiles, ...new Set(icons)]
		.filter((path) => !files.includes(path))
		.map((path) => `missing file ${path}`);
}

function iconsOf(path: string, source: string): string[] {
	return [...source.matchAll(/['"]file:([^'"]+\.svg)['"]/g)].map(([, icon = '']) =>
		posix.join(dirname(path), icon),
	);
}

function registered(manifest: string): { nodes: string[]; credentials: string[] } {
	const content: unknown = JSON.parse(manifest);
	const n8n = property(content, 'n8n');
	return {
		nodes: strings(property(n8n, 'nodes')),
		credentials: strings(property(n8n, 'credentials')),
	};
}

function property(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null
		? Object.entries(value).find(([key]) => key === name)?.[1]
		: undefined;
}

function strings(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
