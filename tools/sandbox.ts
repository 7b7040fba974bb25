import { parseArgs } from 'node:util';
import { TEST_CARDS, startSandbox } from '../test/sandbox/index';

/** Starts the sandbox and prints how to reach it, then one line per request; never a body, which may hold a card. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			'partner-port': { type: 'string', default: '8181' },
			'recurly-port': { type: 'string', default: '8182' },
		},
	});
	const sandbox = await startSandbox({
		partnerPort: portOf(values['partner-port']),
		recurlyPort: portOf(values['recurly-port']),
		onAnswer: ({ method, path, status }) =>
			console.log(`${method} ${path} ${status ?? 'no answer'}`),
	});
	console.log(`Partner API       ${sandbox.partnerUrl}`);
	console.log(`Recurly           ${sandbox.recurlyUrl}`);
	console.log(`API token         ${sandbox.apiToken}`);
	console.log(`Partner password  ${sandbox.partnerPassword}`);
	console.log(
		`Test cards        ${TEST_CARDS.accepted} (accepted), ${TEST_CARDS.declined} (declined)`,
	);

	const stop = () => {
		void sandbox.close();
	};
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

/** @throws Error when the text is no port. */
function portOf(text: string): number {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`No port: ${text}`);
	return port;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
