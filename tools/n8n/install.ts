import { installN8n } from '../../test/e2e/installN8n';

/** `npx tsx tools/n8n/install.ts`: installs n8n for the end-to-end tests and says how long it took. */
async function main(): Promise<void> {
	const { fresh, version, milliseconds } = await installN8n();
	const done = fresh ? 'installed from nothing' : 'already installed';
	console.log(`n8n ${version} ${done} in ${(milliseconds / 1000).toFixed(1)} s`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
