import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What happened in the n8n process between two moments. */
export interface Elapsed {
	milliseconds: number;
	/** Time of all threads, in user and system mode. */
	cpuMilliseconds: number;
	/** The most memory that the process held meanwhile, and how much more that is than at the start. */
	peakBytes: number;
	grownBytes: number;
}

interface Start {
	at: number;
	cpu: NodeJS.CpuUsage;
	peakBytes: number;
	profiler?: Session;
}

const status = '/proc/self/status';
const clearRefs = '/proc/self/clear_refs';
const started = new Map<string, Start>();

/** The most memory that the process held; on Linux since the last `forgetPeak`. */
function peak(): number {
	if (!existsSync(status)) return process.resourceUsage().maxRSS * 1024;
	const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1];
	return Number(kilobytes) * 1024;
}

/** Starting n8n takes more memory than many a run, and would hide what the run takes. */
function forgetPeak(): void {
	// https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html
	if (existsSync(clearRefs)) writeFileSync(clearRefs, '5');
}

/** Clears away what was left behind before, so that its collection is on nobody else's bill. */
function collectGarbage(): void {
	setFlagsFromString('--expose-gc');
	// The flag takes effect in contexts that are made after it.
	runInNewContext('gc()');
}

async function startProfiler(): Promise<Session> {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: 500 });
	await session.post('Profiler.start');
	return session;
}

/**
 * Starts the watch of an execution.
 * @param profiled whether to record what the processor does; it slows everything down
 */
export async function startWatch(executionId: string, profiled: boolean): Promise<void> {
	collectGarbage();
	forgetPeak();
	const profiler = profiled ? await startProfiler() : undefined;
	started.set(executionId, {
		peakBytes: peak(),
		cpu: process.cpuUsage(),
		at: performance.now(),
		...(profiler ? { profiler } : {}),
	});
}

/**
 * Stops the watch of an execution.
 * @param profileFile where the record goes, if there is one
 * @throws Error when the watch was not started
 */
export async function stopWatch(executionId: string, profileFile: string): Promise<Elapsed> {
	const now = performance.now();
	const start = started.get(executionId);
	if (!start) throw new Error('The watch was not started');
	const cpu = process.cpuUsage(start.cpu);
	const peakBytes = peak();
	started.delete(executionId);
	if (start.profiler) {
		const { profile } = await start.profiler.post('Profiler.stop');
		start.profiler.disconnect();
		await writeFile(profileFile, JSON.stringify(profile));
	}
	return {
		milliseconds: now - start.at,
		cpuMilliseconds: (cpu.user + cpu.system) / 1000,
		peakBytes,
		grownBytes: peakBytes - start.peakBytes,
	};
}
