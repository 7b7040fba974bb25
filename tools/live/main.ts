/*
 * Asks every read of the real Partner API once and writes down how its answers differ from the OpenAPI document. It
 * sends only GET requests, at most two a second, and the report holds no value of the account.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askNetwork, waitOnClock } from './ask';
import { Contract } from './contract';
import { Mask } from './mask';
import { ask } from './prompt';
import { tokenizeTestCard } from './recurly';
import { countsOf, reportOf, tableOf, verdictOf } from './report';
import { run } from './run';

const OFFICIAL = 'https://api.livechatinc.com';
const RECURLY = 'https://api.recurly.com';
const RECURLY_PUBLIC_KEY = 'ewr1-QCXZap10wOSm13fxI4u5Jt';
const REPORT = 'live-report.md';

const USAGE = `npm run live [-- --recurly]

Asks every read of the Partner API once and writes ${REPORT}. Base URL and API token come from the environment, or it
asks for them; they are never arguments, which others can see.

  LIVECHAT_PARTNERS_BASE_URL         such as ${OFFICIAL}
  LIVECHAT_PARTNERS_API_TOKEN
  LIVECHAT_PARTNERS_ORGANIZATION_ID  optional: the API lists no organization to ask for
  LIVECHAT_PARTNERS_RECURLY_URL      optional, for --recurly

  --recurly  also turns one of Recurly's public test cards into a token, which is thrown away`;

/** @throws Error where the text is no address. */
function originOf(text: string): string {
	if (!URL.canParse(text)) throw new Error(`The base URL must be an address such as ${OFFICIAL}`);
	const { protocol, origin, pathname } = new URL(text);
	if (protocol !== 'https:' && protocol !== 'http:')
		throw new Error(`The base URL must be an address such as ${OFFICIAL}`);
	return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function version(): string {
	return (
		/"version": "([^"]+)"/.exec(readFileSync(join(__dirname, '../../package.json'), 'utf8'))?.[1] ??
		''
	);
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			recurly: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(USAGE);
		return;
	}
	const stop = new AbortController();
	process.on('SIGINT', () => stop.abort());
	process.on('SIGTERM', () => stop.abort());
	const { signal } = stop;
	const { env } = process;
	const given =
		env.LIVECHAT_PARTNERS_BASE_URL ?? (await ask(`Base URL [${OFFICIAL}]: `, false, signal));
	const baseUrl = originOf(given === '' ? OFFICIAL : given);
	const token =
		env.LIVECHAT_PARTNERS_API_TOKEN ?? (await ask('API token (not shown): ', true, signal));
	if (token === '') throw new Error('There is no API token to ask with');

	const contract = Contract.read('partner-api');
	const recurlyContract = Contract.read('recurly');
	const mask = new Mask(new Set([...contract.names(), ...recurlyContract.names()]));
	const settings = { ask: askNetwork, wait: waitOnClock, mask, signal };
	const results = await run({
		...settings,
		contract,
		baseUrl,
		token,
		organizationId: env.LIVECHAT_PARTNERS_ORGANIZATION_ID,
		progress: (done, all, result) =>
			process.stderr.write(`${done} of ${all}  ${result.name}  ${verdictOf(result)}\n`),
	});
	if (values.recurly && !signal.aborted) {
		const url = originOf(env.LIVECHAT_PARTNERS_RECURLY_URL ?? RECURLY);
		const recurly = { url, publicKey: RECURLY_PUBLIC_KEY };
		results.push(...(await tokenizeTestCard(recurlyContract, recurly, askNetwork, mask, signal)));
	}
	const around = { version: version(), official: baseUrl === OFFICIAL, stopped: signal.aborted };
	writeFileSync(REPORT, reportOf(results, around));
	const { asked, differences } = countsOf(results);
	console.log(tableOf(results));
	console.log(`\n${asked} asked, ${differences} differences. The report is in ${REPORT}.`);
	if (signal.aborted) process.exitCode = 130;
	else if (differences > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
	const stopped = error instanceof Error && error.name === 'AbortError';
	console.error(stopped ? 'Stopped.' : error instanceof Error ? error.message : String(error));
	process.exitCode = stopped ? 130 : 1;
});
