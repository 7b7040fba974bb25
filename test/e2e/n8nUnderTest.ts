import { startSandbox, type Sandbox } from '../sandbox';
import { N8nApplication } from './n8nApplication';

/** What every suite runs against: an n8n of its own with the package in it, and the sandbox. */
export interface N8nUnderTest {
	sandbox: Sandbox;
	n8n: N8nApplication;
}

/**
 * Starts a sandbox and installs an n8n for the tests of a file, and puts the sandbox back to its
 * seed before each. Gives back a function that hands both out, with what `prepare` made of them;
 * it throws outside of tests.
 */
export function n8nUnderTest<Own extends object>(
	prepare: (started: N8nUnderTest) => Promise<Own>,
): () => N8nUnderTest & Own {
	let sandbox: Sandbox | undefined;
	let n8n: N8nApplication | undefined;
	let ready: (N8nUnderTest & Own) | undefined;

	beforeAll(async () => {
		sandbox = await startSandbox();
		n8n = await N8nApplication.install();
		const started = { sandbox, n8n };
		ready = { ...started, ...(await prepare(started)) };
	});
	beforeEach(() => sandbox?.reset());
	afterAll(async () => {
		await n8n?.remove();
		await sandbox?.close();
	});

	return () => {
		if (ready === undefined) throw new Error('n8n runs only inside of tests');
		return ready;
	};
}
