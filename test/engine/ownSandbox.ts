import { startSandbox, type Sandbox } from '../sandbox';

/**
 * Starts a sandbox for the tests of a file and puts it back to its seed before each of them.
 * @returns what gives the sandbox inside of tests
 */
export function ownSandbox(): () => Sandbox {
	let sandbox: Sandbox | undefined;
	const running = (): Sandbox => {
		if (!sandbox) throw new Error('The sandbox runs only inside of tests');
		return sandbox;
	};
	beforeAll(async () => {
		sandbox = await startSandbox();
	});
	beforeEach(() => running().reset());
	afterAll(async () => await sandbox?.close());
	return running;
}
