/*
 * The test files in MUTATION_TESTS as one file, so that a mutant is one run of Jest. Those without a test that Stryker
 * asks for are not read.
 */
import fc from 'fast-check';

declare global {
	/** What Stryker asks for, set by environment.js; undefined where it asks for everything. */
	var testNamePattern: string | undefined;
}

// The first example that fails will do; looking for a smaller one would run the test hundreds of times.
fc.configureGlobal({ endOnFailure: true });

const wanted = globalThis.testNamePattern?.replace(/\\(.)/g, '$1');

for (const file of (process.env.MUTATION_TESTS ?? '').split(',')) {
	if (wanted !== undefined && !wanted.includes(`(${file} `)) continue;
	describe(file, () => {
		jest.requireActual(`../../${file}`);
	});
}
