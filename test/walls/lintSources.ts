/*
 * Lints sources that exist only in memory, as if they lay at the given paths:
 * a JSON array of { path, code } on standard input, an array with one list of
 * { rule, message } each on standard output.
 *
 * A process of its own, because Jest cannot load the configuration: it is an ES
 * module, and so are n8n's rules.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ESLint } from 'eslint';
import type { NewResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { isSource, type Finding } from './findings';

const root = resolve(__dirname, '../..');

// A wall stands before there is anything behind it: a relative import leads
// where it points, whether or not the file is there.
const byPathAlone: NewResolver = {
	interfaceVersion: 3,
	name: 'by-path-alone',
	resolve: (specifier, importer) =>
		specifier.startsWith('.')
			? { found: true, path: resolve(dirname(importer), specifier) }
			: { found: true, path: null },
};

async function lint(path: string, code: string, eslint: ESLint): Promise<Finding[]> {
	const results = await eslint.lintText(code, { filePath: resolve(root, path) });
	return results
		.flatMap(({ messages }) => messages)
		.map(({ ruleId, message }) => ({ rule: ruleId ?? 'none', message }));
}

async function main(): Promise<void> {
	const sources: unknown = JSON.parse(readFileSync(0, 'utf8'));
	if (!Array.isArray(sources) || !sources.every(isSource)) {
		throw new TypeError('Expected an array of { path, code }');
	}
	const eslint = new ESLint({
		cwd: root,
		overrideConfig: [
			{
				files: ['**/*.ts'],
				// Types need files on disk; no wall needs types.
				rules: tseslint.configs.disableTypeChecked.rules,
				languageOptions: { parserOptions: { projectService: false } },
				settings: { 'import-x/resolver-next': [byPathAlone] },
			},
		],
	});
	const findings = await Promise.all(sources.map(({ path, code }) => lint(path, code, eslint)));
	process.stdout.write(JSON.stringify(findings));
}

void main();
