import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseCliExecution } from './cliOutput';
import { CommandError, runCommand, type CommandResult } from './command';
import { installCommunityPackage } from './communityPackage';
import { n8nEnvironment } from './environment';
import type { Execution } from './execution';
import { n8nProgram } from './n8nProgram';
import { N8nServer } from './n8nServer';
import type { Credential, Workflow } from './workflow';

/** Where the tarball to install is; `globalSetup.ts` packs it once and leaves its path here. */
export const tarballVariable = 'E2E_TARBALL';

/** The folder that `globalSetup.ts` packed into, which goes in the end. */
export const packedFolderVariable = 'E2E_PACKED_FOLDER';

/**
 * An n8n with a user folder of its own and our package installed in it. Each
 * method that runs n8n's command line costs 2 to 3 seconds; to run many
 * workflows, `start()` the server and let that execute them.
 */
export class N8nApplication {
	private server: N8nServer | undefined;
	private files = 0;

	private constructor(readonly userFolder: string) {}

	/**
	 * Makes a user folder and installs the package in it. Throws when there is no
	 * tarball (neither given nor in `E2E_TARBALL`), or when npm fails.
	 */
	static async install(tarball = process.env[tarballVariable]): Promise<N8nApplication> {
		if (!tarball)
			throw new Error(
				`No tarball: run with the jest config of test/e2e, or set ${tarballVariable}`,
			);
		const userFolder = await mkdtemp(join(tmpdir(), 'livechat-partners-n8n-'));
		await installCommunityPackage(userFolder, tarball);
		return new N8nApplication(userFolder);
	}

	/** Has n8n encrypt and store credentials. Throws a CommandError unless it stored all of them. */
	async importCredentials(credentials: readonly Credential[]): Promise<void> {
		await this.import('credentials', credentials);
	}

	/** Stores a workflow and gives back its id. Throws a CommandError unless n8n took it. */
	async importWorkflow(workflow: Workflow): Promise<string> {
		await this.import('workflow', [workflow]);
		return workflow.id;
	}

	/** Stores several workflows at the price of one. Throws a CommandError unless n8n took all. */
	async importWorkflows(workflows: readonly Workflow[]): Promise<void> {
		await this.import('workflow', workflows);
	}

	/**
	 * Executes a stored workflow on n8n's command line. An execution that fails is
	 * given back like one that succeeds: ask it for its `error`. Throws a
	 * CommandError when no execution came about.
	 */
	async execute(workflowId: string): Promise<Execution> {
		return parseCliExecution(await this.run('execute', [`--id=${workflowId}`, '--rawOutput']));
	}

	/** Starts the server of this n8n, or gives back the one that runs. Throws as `N8nServer.start` does. */
	async start(changed: NodeJS.ProcessEnv = {}): Promise<N8nServer> {
		this.server ??= await N8nServer.start(this.userFolder, changed);
		return this.server;
	}

	/** Stops the server if one runs, and deletes the user folder. */
	async remove(): Promise<void> {
		await this.server?.stop();
		this.server = undefined;
		await rm(this.userFolder, { recursive: true, force: true });
	}

	private async import(
		what: 'credentials' | 'workflow',
		entries: readonly object[],
	): Promise<void> {
		const input = join(this.userFolder, `import-${this.files++}.json`);
		// Readable by this user only: it holds credentials in the clear until it is read.
		await writeFile(input, JSON.stringify(entries), { mode: 0o600 });
		try {
			const result = await this.run(`import:${what}`, [`--input=${input}`]);
			// n8n skips workflows that break a policy and still ends with 0, so its words count.
			if (
				result.exitCode !== 0 ||
				!result.stdout.includes(`Successfully imported ${entries.length} `)
			) {
				throw new CommandError(`n8n import:${what}`, `did not take all ${entries.length}`, result);
			}
		} finally {
			await rm(input, { force: true });
		}
	}

	private async run(command: string, args: readonly string[]): Promise<CommandResult> {
		const env = await n8nEnvironment(this.userFolder);
		const { file, args: all, options, kill } = n8nProgram([command, ...args], this.userFolder, env);
		return await runCommand(file, all, { ...options, kill, timeoutMs: 120_000 });
	}
}
