import { join, relative } from 'node:path';
import ts from 'typescript';

import { dialect } from './n8nDialect';
import { n8nModules, packageFolder } from './paths';

/** What the compiler says about the shipped code, if n8n-workflow is that of the n8n which is used. */
function complaints(): string[] {
	const { options, fileNames, errors } = ts.parseJsonConfigFileContent(
		ts.readConfigFile(join(packageFolder, 'tsconfig.build.json'), (file) => ts.sys.readFile(file))
			.config,
		ts.sys,
		packageFolder,
	);
	expect(errors).toEqual([]);
	const program = ts.createProgram(fileNames, {
		...options,
		noEmit: true,
		paths: { 'n8n-workflow': [join(n8nModules, 'n8n-workflow')] },
	});
	const read = program.getSourceFiles().map(({ fileName }) => relative(packageFolder, fileName));
	expect(read).toContainEqual(
		expect.stringMatching(/^test\/e2e\/n8n\/[\d.]+\/node_modules\/n8n-workflow\//),
	);
	expect(read).not.toContainEqual(expect.stringMatching(/^node_modules\/n8n-workflow\//));
	return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
		const name = file ? relative(packageFolder, file.fileName) : 'no file';
		return `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
	});
}

it('ships nothing that this n8n does not know, but for what it can do without', () => {
	expect(complaints().sort()).toEqual([...dialect.unknown].sort());
});
