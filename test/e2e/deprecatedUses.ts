import { basename } from 'node:path';
import ts from 'typescript';

/**
 * What a name stands for: in an object, the property of the type that is asked for there. The
 * linter does not look behind a name in an object that may also be left out.
 */
function meant(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
	const { parent } = name;
	const isKey = ts.isPropertyAssignment(parent) && parent.name === name;
	if (!(isKey || ts.isShorthandPropertyAssignment(parent)))
		return checker.getSymbolAtLocation(name);
	const type = checker.getContextualType(parent.parent);
	return type && checker.getNonNullableType(type).getProperty(name.text);
}

/** The uses in a file of what its types mark as deprecated, as `file.ts: name`. */
export function deprecatedUses(file: ts.SourceFile, checker: ts.TypeChecker): string[] {
	const found: string[] = [];
	const look = (node: ts.Node): void => {
		if (ts.isIdentifier(node)) {
			const tags = meant(node, checker)?.getJsDocTags(checker) ?? [];
			if (tags.some(({ name }) => name === 'deprecated'))
				found.push(`${basename(file.fileName)}: ${node.text}`);
		}
		ts.forEachChild(node, look);
	};
	look(file);
	return found;
}
