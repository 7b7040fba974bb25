const { rm } = require('node:fs/promises');
const { dest, parallel, src } = require('gulp');

const output = 'dist';

async function clean() {
	await rm(output, { recursive: true, force: true });
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
exports.assets = parallel(icons, descriptions);
