import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { installCommunityPackage } from '../e2e/communityPackage';
import { CommandError, runCommand, runOrThrow, type CommandResult } from '../e2e/command';
import { objectAt, stringAt } from '../e2e/json';
import { startRegistry, type Registry } from './registry';

const root = resolve(__dirname, '../..');
const name = 'n8n-nodes-livechat-partners';

/** What the walk-through of docs/releasing.md has a maintainer type, in its words. */
const COMMANDS = {
	build: 'npm run build',
	commit: 'git commit -am "Prepare the release"',
	tag: 'git tag v0.1.0',
	release: 'npm run release -- v0.1.0',
	next: 'npm version patch',
	nextRelease: 'npm run release -- v0.1.1',
};

let workspace: string;
/** A clone as the maintainer has it. */
let clone: string;
let registry: Registry;

/** Runs one line of the walk-through. */
async function type(command: string): Promise<CommandResult> {
	return await runCommand('sh', ['-c', command], {
		cwd: clone,
		// With Jest's NODE_ENV, n8n's rules take themselves for under test.
		env: { ...process.env, NODE_ENV: '', ...registry.environment },
		timeoutMs: 180_000,
	});
}

async function typeOrThrow(command: string): Promise<void> {
	const result = await type(command);
	if (result.exitCode !== 0) throw new CommandError(command, 'failed', result);
}

/** What `npm test` does for a release: it checks a tarball and keeps it. */
const test = async (): Promise<void> => await typeOrThrow('npm run scan');

async function edit(file: string, change: (text: string) => string): Promise<void> {
	const path = join(clone, file);
	await writeFile(path, change(await readFile(path, 'utf8')));
}

async function published(): Promise<string[]> {
	const packument = await registry.packument(name);
	return packument === undefined ? [] : Object.keys(objectAt(packument, 'versions', name));
}

async function refusal(command: string): Promise<string> {
	const before = await published();
	const { exitCode, stderr } = await type(command);
	expect(exitCode).not.toBe(0);
	expect(await published()).toEqual(before);
	return stderr;
}

beforeAll(async () => {
	workspace = await mkdtemp(join(tmpdir(), 'livechat-partners-releases-'));
	registry = await startRegistry(join(workspace, 'registry'));
	clone = join(workspace, 'clone');
	const { stdout } = await runOrThrow(
		'git',
		['ls-files', '--cached', '--others', '--exclude-standard'],
		{
			cwd: root,
		},
	);
	for (const file of stdout.trim().split('\n')) {
		await mkdir(dirname(join(clone, file)), { recursive: true });
		await cp(join(root, file), join(clone, file));
	}
	await symlink(join(root, 'node_modules'), join(clone, 'node_modules'), 'dir');
	await appendFile(join(clone, '.gitignore'), 'node_modules\n');
	for (const line of [
		'git init -q -b main',
		'git config user.name Maintainer',
		'git config user.email maintainer@livechat-partners.test',
		'git add -A',
		'git commit -qm Start',
	])
		await typeOrThrow(line);
});

afterAll(async () => {
	await registry?.close();
	await rm(workspace, { recursive: true, force: true });
});

it('has the words of docs/releasing.md', async () => {
	const text = await readFile(join(root, 'docs/releasing.md'), 'utf8');
	for (const command of Object.values(COMMANDS)) expect(text.split('\n')).toContain(command);
});

describe('the first release', () => {
	it('is refused while placeholders stand in it and nothing was tested', async () => {
		await typeOrThrow(COMMANDS.tag);
		const said = await refusal(COMMANDS.release);

		expect(said).toContain('package.json still holds the placeholder AUTHOR NAME');
		expect(said).toContain('package.json still holds the placeholder author@example.com');
		expect(said).toContain('LiveChatPartnersApi.credentials.js still holds the placeholder');
		expect(said).toContain('LiveChatPartners.node.json still holds the placeholder');
		expect(said).toContain('Nothing was tested');
		await typeOrThrow('git tag -d v0.1.0');
	});

	it('is refused by npm itself where somebody goes around the checks', async () => {
		expect(await refusal('npm publish')).toContain('EPRIVATE');
	});

	it('is published as the walk-through says', async () => {
		await edit('package.json', (text) =>
			text
				.replace('AUTHOR NAME', 'Ada Harbour')
				.replace('author@example.com', 'ada@harbour.test')
				.replace('git+https://github.com/OWNER/', 'git+https://github.com/harbour/'),
		);
		await typeOrThrow(COMMANDS.build);
		await typeOrThrow(COMMANDS.commit);
		await typeOrThrow(COMMANDS.tag);
		await test();
		await typeOrThrow(COMMANDS.release);

		expect(await published()).toEqual(['0.1.0']);
	});

	it('installs from the registry, with the addresses of the new repository', async () => {
		const user = join(workspace, 'user');
		await mkdir(user);
		await runOrThrow('npm', ['pack', `${name}@0.1.0`], {
			cwd: user,
			env: { ...process.env, ...registry.environment },
		});
		await installCommunityPackage(user, join(user, `${name}-0.1.0.tgz`));
		const installed = join(user, '.n8n/nodes/node_modules', name);
		const manifest: unknown = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
		const nodes = await readFile(join(installed, 'dist/types/nodes.json'), 'utf8');

		expect(stringAt(manifest, 'homepage', 'package.json')).toBe(
			`https://github.com/harbour/${name}`,
		);
		expect(manifest).not.toHaveProperty('private');
		expect(nodes).toContain(`https://github.com/harbour/${name}#operations`);
		expect(nodes).not.toContain('OWNER');
	});
});

describe('the next release', () => {
	it('is refused without a heading in the changelog', async () => {
		await typeOrThrow(COMMANDS.next);

		expect(await refusal(COMMANDS.nextRelease)).toContain(
			'CHANGELOG.md has no heading "## [0.1.1] - "',
		);
		await typeOrThrow('git tag -d v0.1.1 && git reset -q --hard HEAD~1');
	});

	it('is published as the walk-through says', async () => {
		await edit('CHANGELOG.md', (text) =>
			text.replace(
				'\n## [0.1.0]',
				'\n## [0.1.1] - 2026-12-01\n\n### Fixed\n\n- A fault.\n\n## [0.1.0]',
			),
		);
		await typeOrThrow(COMMANDS.commit);
		await typeOrThrow(COMMANDS.next);
		await test();
		await typeOrThrow(COMMANDS.nextRelease);

		expect(await published()).toEqual(['0.1.0', '0.1.1']);
	});

	it('is refused a second time, by the registry', async () => {
		expect(await refusal(COMMANDS.nextRelease)).toMatch(
			/E409|EPUBLISHCONFLICT|over the previously published/,
		);
	});

	it('is refused under a tag that does not fit', async () => {
		const said = await refusal('npm run release -- v0.2.0');

		expect(said).toContain('The tag v0.2.0 does not fit the version 0.1.1 of package.json');
		expect(said).toContain('There is no tag v0.2.0');
	});

	it('is refused where it differs from what was tested', async () => {
		await edit('README.md', (text) => `${text}\nOne more line.\n`);
		const said = await refusal(COMMANDS.nextRelease);

		expect(said).toContain('The tarball differs from the one that was tested');
		expect(said).toContain('Not all is committed:');
	});
});
