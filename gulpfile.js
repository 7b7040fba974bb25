const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, src } = require('gulp');
const { n8n } = require('./package.json');

const output = 'dist';

async function clean() {
	await rm(output, { recursive: true, force: true });
}

// n8n loads every node and credential of a package at its start. One file each is read
// in half the time of the two hundred that they are written in (test/bench, loading).
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
}

// n8n resolves `file:../../icons/x.svg` from the compiled node, so the icons
// keep their place beside nodes/ and credentials/.
function icons() {
	return src('icons/*.svg', { base: '.', encoding: false }).pipe(dest(output));
}

// The codex file of a node (search words, categories, documentation links) and
// the output schemas, which the editor shows before a node has ever run.
function descriptions() {
	return src(['nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'], {
		base: '.',
		encoding: false,
	}).pipe(dest(output));
}

exports.clean = clean;
exports.build = parallel(bundles, icons, descriptions);
