import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

const compilerOptions: ts.CompilerOptions = {
	module: ts.ModuleKind.CommonJS,
	target: ts.ScriptTarget.ES2022,
};

/**
 * Compiles a flat folder of TypeScript with a package.json, so that n8n can load it from `target`.
 * Types are not checked here: the lint of the repository does that.
 */
export async function compilePackage(source: string, target: string): Promise<void> {
	await mkdir(target, { recursive: true });
	await copyFile(join(source, 'package.json'), join(target, 'package.json'));
	const files = (await readdir(source)).filter((file) => file.endsWith('.ts'));
	for (const file of files) {
		const code = await readFile(join(source, file), 'utf8');
		const { outputText } = ts.transpileModule(code, { compilerOptions });
		await writeFile(join(target, file.replace(/\.ts$/, '.js')), outputText);
	}
}
