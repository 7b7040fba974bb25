import { startSandbox as start, type Sandbox, type SandboxOptions } from '../../test/sandbox/index';

export * from '../../test/sandbox/constants';
export { DOCUMENTS, METHOD_COUNT } from '../../test/sandbox/index';

const idle: Sandbox[] = [];

/**
 * Takes the place of the sandbox's own: one that was closed is handed out again, with a fresh seed. Building the
 * servers costs more than the tests that a mutant needs, and no mutant changes them.
 */
export async function startSandbox(options?: SandboxOptions): Promise<Sandbox> {
	if (options) return await start(options);
	const sandbox = idle.pop() ?? (await start());
	const lent: Sandbox = Object.create(sandbox, { close: { value: async () => giveBack(sandbox) } });
	return lent;
}

function giveBack(sandbox: Sandbox): void {
	sandbox.reset();
	idle.push(sandbox);
}
