import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';
import { packElsewhere } from '../../tools/scan/reproducible';

const root = resolve(__dirname, '../..');

let workspace: string;
/** The package as it is installed: unpacked from the tarball of a fresh build. */
let installed: string;

beforeAll(() => {
	workspace = mkdtempSync(join(tmpdir(), 'livechat-partners-start-up-'));
	installed = packElsewhere(root, workspace).directory;
	// n8n-workflow and luxon are found above the package, as in n8n.
	symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'), 'dir');
});

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function read(path: string): unknown {
	return JSON.parse(readFileSync(join(installed, path), 'utf8'));
}

/** As JSON keeps it, which is how the editor gets it. */
function asJson(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value));
}

async function lazily(): Promise<LazyPackageDirectoryLoader> {
	const loader = new LazyPackageDirectoryLoader(installed);
	await loader.loadAll();
	return loader;
}

describe('the start of n8n with the package', () => {
	it('loads no code', async () => {
		const loadNode = jest.spyOn(LazyPackageDirectoryLoader.prototype, 'loadNodeFromFile');
		const loadCredential = jest.spyOn(
			LazyPackageDirectoryLoader.prototype,
			'loadCredentialFromFile',
		);
		const loader = await lazily();

		expect(loader.isLazyLoaded).toBe(true);
		expect(loadNode).not.toHaveBeenCalled();
		expect(loadCredential).not.toHaveBeenCalled();
		expect(Object.keys(loader.known.nodes)).toEqual([
			'liveChatPartners',
			'liveChatPartnersTrigger',
		]);
	});

	it('shows what the classes of this build say of themselves', async () => {
		const loader = new PackageDirectoryLoader(installed);
		await loader.loadAll();

		expect(read('dist/known/nodes.json')).toEqual(asJson(loader.known.nodes));
		expect(read('dist/known/credentials.json')).toEqual(asJson(loader.known.credentials));
		// The generator leaves out what it only uses to check the names of methods.
		const shown = loader.types.nodes.map((type) => ({ ...type, __loadOptionsMethods: undefined }));
		expect(read('dist/types/nodes.json')).toEqual(asJson(shown));
		expect(read('dist/types/credentials.json')).toEqual(asJson(loader.types.credentials));
	});
});

describe('the first run of a node', () => {
	it('loads that node alone', async () => {
		const loader = await lazily();
		const loadNode = jest.spyOn(loader, 'loadNodeFromFile');
		const { type } = loader.getNode('liveChatPartners');

		expect(type).toHaveProperty('execute');
		expect(loadNode.mock.calls).toEqual([['dist/nodes/LiveChatPartners/LiveChatPartners.node.js']]);
		const [shown] = loader.types.nodes;
		expect(asJson({ ...type.description, __loadOptionsMethods: undefined })).toEqual({
			...shown,
			// n8n itself leaves it out where it loads a single node.
			communityNodePackageVersion: undefined,
		});
	});

	it('loads a credential that is needed', async () => {
		const loader = await lazily();

		expect(loader.getCredential('liveChatPartnersApi').type).toHaveProperty('authenticate');
	});

	it('lets no other node read a card', async () => {
		const loader = await lazily();

		expect(loader.getCredential('liveChatPartnersCardApi').type.restrictToSupportedNodes).toBe(
			true,
		);
		expect(loader.known.credentials.liveChatPartnersCardApi?.supportedNodes).toEqual([
			'liveChatPartners',
		]);
	});
});

it('a build while n8n runs is what n8n shows after it has loaded the package again', async () => {
	const loader = await lazily();
	const path = join(installed, 'dist/types/nodes.json');
	const before = readFileSync(path, 'utf8');
	writeFileSync(path, before.replace('"displayName":"LiveChat Partners"', '"displayName":"Other"'));
	loader.reset();
	await loader.loadAll();
	writeFileSync(path, before);

	expect(loader.types.nodes.map(({ displayName }) => displayName)).toEqual([
		'Other',
		'LiveChat Partners Trigger',
	]);
});
