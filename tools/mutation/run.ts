import { join } from 'node:path';
import { ROOT, testsOf } from './files';
import type { Room } from './rooms';

/** Where the result of a room is left, in the schema that Stryker's reports have. */
export function reportOf(name: string): string {
	return join(ROOT, 'reports/mutation', `${name.replaceAll(' ', '-')}.json`);
}

/**
 * Runs the mutants of files of a room.
 * @param report where the result is left
 * @throws Error when the tests fail without any mutant
 */
export async function runRoom(room: Room, mutate: string[], report: string): Promise<void> {
	const { Stryker } = await import('@stryker-mutator/core');
	// Read by allTests.ts in the processes that Stryker starts.
	process.env.MUTATION_TESTS = testsOf(room).join(',');
	await new Stryker({
		testRunner: 'jest',
		jest: { configFile: 'tools/mutation/jest.config.js', enableFindRelatedTests: false },
		coverageAnalysis: 'perTest',
		mutate,
		// Data that is read once, when the file is loaded: no test could run again with it changed.
		ignoreStatic: true,
		ignorePatterns: ['dist', '.n8n-try', 'reports', 'test/e2e/n8n'],
		tempDirName: '.stryker-tmp',
		concurrency: 2,
		dryRunTimeoutMinutes: 15,
		timeoutMS: 8_000,
		timeoutFactor: 4,
		reporters: ['clear-text', 'progress', 'json'],
		clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
		jsonReporter: { fileName: report },
		allowConsoleColors: false,
	}).runMutationTest();
}
