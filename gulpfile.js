const { execFile } = require('node:child_process');
const { mkdir, readFile, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { promisify } = require('node:util');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { n8n, repository } = require('./package.json');

const output = 'dist';

// A maintainer states the repository once, in package.json. The sources name it in full, because
// n8n's rules ask for an address there; the build puts the one of package.json in its place.
const home = repository.url.replace(/^git\+|\.git$/g, '');

async function rewrite(path, change) {
	const before = await readFile(path, 'utf8');
	const after = change(before);
	if (after !== before) await writeFile(path, after);
}

function withHome(text) {
	return text.replace(/https:\/\/github\.com\/[\w.-]+\/n8n-nodes-livechat-partners(?=#)/g, home);
}

async function clean() {
	await rm(output, { recursive: true, force: true });
}

async function homepage() {
	await rewrite('package.json', (text) => text.replace(/("homepage": ")[^"]*/, `$1${home}`));
}

// A node's first run loads its file. One file each is read in half the time of the two
// hundred that they are written in (tools/bench, loading).
async function bundles() {
	await build({
		entryPoints: [...n8n.nodes, ...n8n.credentials].map((path) =>
			path.replace(/^dist\/(.*)\.js$/, '$1.ts'),
		),
		outdir: output,
		outbase: '.',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		// They come with n8n; everything else is part of the package.
		external: ['n8n-workflow', 'luxon'],
	});
	for (const credential of n8n.credentials) await rewrite(credential, withHome);
}

// n8n resolves `file:../../icons/x.svg` from the compiled node, so the icons
// keep their place beside nodes/ and credentials/.
function icons() {
	return src('icons/*.svg', { base: '.', encoding: false }).pipe(dest(output));
}

// The output schemas, which the editor shows before a node has ever run.
function schemas() {
	return src('nodes/**/__schema__/**/*.json', { base: '.', encoding: false }).pipe(dest(output));
}

// The codex file of a node: search words, categories, and links into the README.
async function codexFiles() {
	for (const node of n8n.nodes) {
		const path = node.replace(/js$/, 'json');
		const source = await readFile(path.replace(/^dist\//, ''), 'utf8');
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, withHome(source));
	}
}

// What n8n reads at its start in place of the classes (dist/known, dist/types), made by n8n's
// own generator from what was built. A build that n8n's tools make instead clears dist/ first.
async function metadata() {
	const core = dirname(require.resolve('n8n-core/package.json'));
	await promisify(execFile)(process.execPath, [join(core, 'bin', 'generate-metadata')], {
		cwd: __dirname,
	});
	// It also lists load options methods for a check of n8n's own nodes, which n8n never reads.
	await rm(join(output, 'methods'), { recursive: true });
}

exports.clean = clean;
exports.build = series(homepage, parallel(bundles, icons, schemas, codexFiles), metadata);
