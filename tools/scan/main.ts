/*
 * What n8n's verification does with a published package, done before publishing:
 * its scanner reads the sources, then the tarball that npm would upload. Beyond
 * that, warnings count here, and the tarball may hold nothing that was not meant.
 *
 * Expects `npm run build` to have run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { keepTested } from '../release/tested';
import { differences, packElsewhere } from './reproducible';
import { pack, unexpectedFiles, missingFiles } from './tarball';

const root = resolve(__dirname, '../..');

// What the scanner itself looks at in a tarball.
const TARBALL_FILE_PATTERNS = ['**/*.js', 'package.json'];

// Warnings that are wrong about this package, each with what makes it so.
const explained = [
	{
		rule: '@n8n/community-nodes/credential-unnecessary-password',
		file: /LiveChatPartnersCardApi/,
		reason:
			'a card number and its verification value are secrets, whatever the words in their names',
	},
];

async function scan(directory: string, patterns: string[]): Promise<string[]> {
	const scanner = await import('@n8n/scan-community-package/scanner/scanner.mjs');

	const verdict = await scanner.analyzePackage(directory, patterns);
	const problems = verdict.passed ? [] : [`${verdict.message}\n${verdict.details ?? ''}`];
	// "Nothing to look at" counts as passed there.
	if (verdict.passed && verdict.message !== undefined) problems.push(verdict.message);

	// The verdict leaves warnings out, so the same rules run once more for them.
	const eslint = new ESLint({
		cwd: directory,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await scanner.buildScanConfig(),
	});
	const results = await eslint.lintFiles(patterns);
	for (const { filePath, messages } of results) {
		for (const { severity, line, message, ruleId } of messages) {
			const known = explained.find(({ rule, file }) => rule === ruleId && file.test(filePath));
			if (known) console.log(`warning  ${ruleId}, line ${line}: explained, ${known.reason}`);
			else if (severity === 1) problems.push(`${filePath}:${line} ${message} (${ruleId})`);
		}
	}
	return problems;
}

function report(title: string, problems: string[]): boolean {
	console.log(`${problems.length === 0 ? 'passed' : 'FAILED'}  ${title}`);
	for (const problem of problems) console.log(`        ${problem}`);
	return problems.length === 0;
}

async function main(): Promise<boolean> {
	const { SOURCE_FILE_PATTERNS } = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	const workspace = mkdtempSync(join(tmpdir(), 'livechat-partners-scan-'));
	const elsewhere = mkdtempSync(join(tmpdir(), 'livechat-partners-rebuild-'));
	try {
		const tarball = pack(root, workspace);
		const size = `${(tarball.bytes / 1024).toFixed(1)} kB, ${tarball.files.length} files`;
		const passed = [
			report("n8n's scanner, sources", await scan(root, SOURCE_FILE_PATTERNS)),
			report("n8n's scanner, tarball", await scan(tarball.directory, TARBALL_FILE_PATTERNS)),
			report(`tarball holds only what is meant (${size})`, unexpectedFiles(tarball.files)),
			report('tarball holds all that n8n will load', missingFiles(tarball)),
			report(
				'tarball is the same, byte for byte, when built elsewhere',
				differences(tarball, packElsewhere(root, elsewhere)),
			),
		];
		if (!passed.every(Boolean)) return false;
		keepTested(root, tarball);
		return true;
	} finally {
		for (const folder of [workspace, elsewhere]) rmSync(folder, { recursive: true, force: true });
	}
}

main().then(
	(passed) => {
		process.exitCode = passed ? 0 : 1;
	},
	(error: unknown) => {
		console.error(error);
		process.exitCode = 1;
	},
);
