// The scanner ships without types. These are the parts that main.ts uses.
declare module '@n8n/scan-community-package/scanner/scanner.mjs' {
	import type { Linter } from 'eslint';

	interface Analysis {
		passed: boolean;
		message?: string;
		details?: string;
	}

	export const SOURCE_FILE_PATTERNS: string[];
	export function buildScanConfig(): Promise<Linter.Config[]>;
	export function analyzePackage(packageDir: string, filePatterns?: string[]): Promise<Analysis>;
}
