/*
 * The test files in MUTATION_TESTS as one file. Jest loads the shipped code anew for each test file, which for a mutant
 * costs more than the tests themselves.
 */
import fc from 'fast-check';

// The first example that fails will do; looking for a smaller one would run the test hundreds of times.
fc.configureGlobal({ endOnFailure: true });

for (const file of (process.env.MUTATION_TESTS ?? '').split(',')) {
	describe(file, () => {
		jest.requireActual(`../../${file}`);
	});
}
