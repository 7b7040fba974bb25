import { spawn, type ChildProcess } from 'node:child_process';

/** How to run one command. `timeoutMs` is in milliseconds, five minutes unless told. */
export interface CommandOptions {
	cwd?: string;
	/** The user and the group to run it as; only root may choose. */
	uid?: number;
	gid?: number;
	env?: NodeJS.ProcessEnv;
	timeoutMs?: number;
	/** Ends it when it takes longer; SIGKILL unless told. */
	kill?: (child: ChildProcess) => void;
}

/** What a finished command left behind; `exitCode` is null when a signal ended it. */
export interface CommandResult {
	exitCode: number | null;
	stdout: string;
	stderr: string;
}

/** A command that did not do what it was asked; the message carries all that it printed. */
export class CommandError extends Error {
	override readonly name = 'CommandError';

	constructor(what: string, reason: string, { stdout, stderr }: CommandResult) {
		super(`${what} ${reason}\n--- stdout\n${stdout}\n--- stderr\n${stderr}`);
	}
}

/**
 * Runs a command to its end and gives back its output, whatever the exit code.
 * Throws a CommandError when it takes longer than `timeoutMs`, and the system's
 * error when it cannot be started.
 */
export async function runCommand(
	file: string,
	args: readonly string[],
	{ timeoutMs = 300_000, kill = (child) => child.kill('SIGKILL'), ...options }: CommandOptions = {},
): Promise<CommandResult> {
	const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	const stdout: Buffer[] = [];
	const stderr: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));

	let timedOut = false;
	const timer = setTimeout(() => {
		timedOut = true;
		kill(child);
	}, timeoutMs);

	try {
		const exitCode = await new Promise<number | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', resolve);
		});
		const result = {
			exitCode,
			stdout: Buffer.concat(stdout).toString(),
			stderr: Buffer.concat(stderr).toString(),
		};
		if (timedOut) throw new CommandError(describe(file, args), `took over ${timeoutMs} ms`, result);
		return result;
	} finally {
		clearTimeout(timer);
	}
}

/**
 * Like `runCommand`, for commands whose failure has nothing to teach: throws a
 * CommandError when the exit code is not 0.
 */
export async function runOrThrow(
	file: string,
	args: readonly string[],
	options: CommandOptions = {},
): Promise<CommandResult> {
	const result = await runCommand(file, args, options);
	if (result.exitCode !== 0) {
		throw new CommandError(describe(file, args), `ended with ${result.exitCode}`, result);
	}
	return result;
}

function describe(file: string, args: readonly string[]): string {
	return [file, ...args].join(' ');
}
