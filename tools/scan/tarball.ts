/* The tarball as npm would publish it, and what is wrong with its contents. */
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
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

/** What is packed of a package, where it has it. */
const PACKED = ['package.json', 'README.md', 'LICENSE', 'dist'];

/**
 * Copies what is packed of a package into an empty folder. `private` keeps `npm publish` from
 * uploading the repository as it lies there; only `npm run release` publishes, after its checks.
 */
function stage(packageRoot: string, folder: string): void {
	for (const name of PACKED) {
		const source = join(packageRoot, name);
		if (existsSync(source)) cpSync(source, join(folder, name), { recursive: true });
	}
	const manifest = join(folder, 'package.json');
	const text = readFileSync(manifest, 'utf8');
	writeFileSync(manifest, text.replace('\t"private": true,\n', ''));
}

/**
 * Packs a built package into a folder, as it is published, and unpacks it there beside the tarball.
 * @throws what `npm pack` ends with when it fails
 */
export function pack(packageRoot: string, workspace: string): Tarball {
	const staged = join(workspace, 'staged');
	mkdirSync(staged, { recursive: true });
	stage(packageRoot, staged);
	execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', workspace], {
		cwd: staged,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	rmSync(staged, { recursive: true });
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

/** What n8n reads at its start in place of the classes. Where one is missing it loads all code. */
const startUpFiles = ['known', 'types'].flatMap((folder) => [
	`dist/${folder}/credentials.json`,
	`dist/${folder}/nodes.json`,
]);

/** Sources, maps, tests and dot files are not for users. */
export function unexpectedFiles(files: string[]): string[] {
	const topLevel = ['package.json', 'README.md', 'LICENSE'];
	const inDist = /^dist\/(nodes|credentials|icons)\/[\w./-]+\.(js|json|svg)$/;
	return files
		.filter((path) => ![...topLevel, ...startUpFiles].includes(path) && !inDist.test(path))
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
	return [
		'README.md',
		'LICENSE',
		...nodes,
		...credentials,
		...codexFiles,
		...new Set(icons),
		...startUpFiles,
	]
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
