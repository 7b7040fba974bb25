import { openBrowser } from './openBrowser';
import { readOptions } from './options';
import { withTrial } from './trial';
import { welcome } from './words';

const stopping = new AbortController();

/** Settles when somebody asks for the end. */
const stopped = new Promise<void>((resolve) => {
	stopping.signal.addEventListener('abort', () => resolve());
});

/** `npm run n8n`: the n8n editor with the package, the sandbox and the example workflows, until Ctrl+C. */
async function main(): Promise<void> {
	// A terminal sends the signal to n8n as well, and npm passes it on a second time.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());
	const options = readOptions(process.argv.slice(2));
	const say = (line: string): void => {
		if (!stopping.signal.aborted) console.log(line);
	};
	await withTrial(options, say, async (trial) => {
		say(welcome(trial));
		if (options.browser && !stopping.signal.aborted) openBrowser(trial.server.url);
		await Promise.race([stopped, trial.server.untilEnded()]);
		if (!stopping.signal.aborted) throw new Error(`n8n ended by itself\n${trial.server.log}`);
		console.log('\nStopping.');
	});
}

main().catch((error: unknown) => {
	// What was interrupted fails, and that is as it was asked for.
	if (stopping.signal.aborted) return;
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
