import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

import { deprecatedUses } from './deprecatedUses';
import { dialect } from './n8nDialect';
import { n8nModules, packageFolder } from './paths';

/** The shipped code, compiled as if n8n-workflow were that of the n8n which is used. */
let program: ts.Program;

beforeAll(() => {
	const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
		ts.readConfigFile(join(packageFolder, 'tsconfig.build.json'), (file) => ts.sys.readFile(file))
			.config,
		ts.sys,
		packageFolder,
	);
	expect(errors).toEqual([]);
	program = ts.createProgram(fileNames, {
		...options,
		noEmit: true,
		paths: { 'n8n-workflow': [join(n8nModules, 'n8n-workflow')] },
	});
	const read = program.getSourceFiles().map(({ fileName }) => fileName);
	const within = (folder: string) => `${realpathSync(join(folder, 'n8n-workflow'))}/`;
	expect(read).toContainEqual(expect.stringContaining(within(n8nModules)));
	expect(read).not.toContainEqual(
		expect.stringContaining(within(join(packageFolder, 'node_modules'))),
	);
});

it('ships nothing that this n8n does not know, but for what it can do without', () => {
	const complaints = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
		const name = file ? relative(packageFolder, file.fileName) : 'no file';
		return `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
	});

	expect(complaints.sort()).toEqual([...dialect.unknown].sort());
});

it('uses nothing that this n8n marks as deprecated', () => {
	const shipped = program
		.getSourceFiles()
		.filter(({ fileName }) => !fileName.includes('/node_modules/'));
	expect(shipped.length).toBeGreaterThan(100);

	expect(shipped.flatMap((file) => deprecatedUses(file, program.getTypeChecker()))).toEqual([]);
});
