import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { STORED_CARD } from '../engine/underTest';
import { LICENSES } from '../sandbox';

import { storeAccount } from './accountCredentials';
import type { Execution } from './execution';
import { n8nUnderTest } from './n8nUnderTest';
import { chain, type WorkflowNode } from './workflow';

/** A card with values that occur nowhere else. */
const card = { ...STORED_CARD, cardNumber: '4539 5787 6362 1486', verificationValue: '8426' };

const running = n8nUnderTest(async ({ sandbox, n8n }) => {
	const server = await n8n.start({ N8N_LOG_LEVEL: 'debug' });
	return { server, credentials: await storeAccount(server, sandbox, card) };
});

let workflows = 0;

async function subscription(
	operation: string,
	parameters: WorkflowNode['parameters'] = {},
): Promise<Execution> {
	const { server, credentials } = running();
	const node = {
		name: 'LiveChat Partners',
		type: 'n8n-nodes-livechat-partners.liveChatPartners',
		typeVersion: 1,
		parameters: {
			resource: 'subscription',
			operation,
			product: 'livechat',
			licenseId: { __rl: true, mode: 'id', value: LICENSES.livechatTrial.id },
			plan: 'team',
			billingCycle: 'monthly',
			seats: 3,
			options: { maxRetries: 0 },
			...parameters,
		},
		credentials,
	};
	return await server.run(chain(`secrets-${workflows++}`, [node]));
}

/** Every file that n8n wrote, but for its encryption key and the credentials, which are encrypted. */
async function written(): Promise<string> {
	const folder = join(running().n8n.userFolder, '.n8n');
	const names = (await readdir(folder)).filter((name) => /sqlite|\.log$/.test(name));
	expect(names).toContain('database.sqlite');
	return (
		await Promise.all(names.map(async (name) => await readFile(join(folder, name), 'latin1')))
	).join('\n');
}

/** The secrets that a text holds. Short ones count only where they stand alone. */
function secretsIn(text: string, token: string): string[] {
	const { sandbox } = running();
	const digits = card.cardNumber.replace(/\D/g, '');
	const secrets = {
		'card number': [
			digits,
			card.cardNumber,
			card.cardNumber.replace(/ /g, '+'),
			card.cardNumber.replace(/ /g, '%20'),
		],
		'API token': [sandbox.apiToken],
		'partner password': [sandbox.partnerPassword],
		'Recurly token': [token],
	};
	const found = Object.entries(secrets).flatMap(([name, spellings]) =>
		spellings.some((spelling) => text.includes(spelling)) ? [name] : [],
	);
	return /(?<![0-9A-Za-z.-])8426(?![0-9A-Za-z.-])/.test(text)
		? [...found, 'verification value']
		: found;
}

describe('after subscriptions with the stored card, successful and failing, at debug level', () => {
	it('no secret is in an execution, in the log or in the database', async () => {
		const { sandbox, server } = running();
		(await subscription('create')).succeeded();
		const spent = sandbox.requests.find(({ path }) => path.endsWith('/subscription'))?.body;
		const token = /"token":"([^"]+)"/.exec(JSON.stringify(spent))?.[1] ?? '';
		expect(token).toHaveLength(22);
		const failed = [];
		for (const host of ['partner', 'recurly'] as const) {
			for (const operation of ['create', 'updateBilling', 'close']) {
				sandbox.fault({ host, act: 'echo' });
				failed.push(await subscription(operation));
			}
			sandbox.reset();
		}
		sandbox.fault({ path: /subscription$/, act: 'resetAfter' });
		failed.push(await subscription('create'));

		expect(failed.filter(({ error }) => error !== undefined).length).toBeGreaterThanOrEqual(4);
		const all = [...failed.map(({ text }) => text), server.log, await written()].join('\n');
		expect(secretsIn(all, token)).toEqual([]);
	});

	it('the search would have found them', async () => {
		const { apiToken } = running().sandbox;
		const text = `number=${card.cardNumber.replace(/ /g, '+')}&v=8426&t=${apiToken}`;

		expect(secretsIn(text, 'no-token')).toEqual(['card number', 'API token', 'verification value']);
		// What the node puts out is in the database, so the files are the ones that matter.
		(await subscription('create')).succeeded();
		(await subscription('update', { updateFields: { plan: 'business' } })).succeeded();
		expect(await written()).toContain('billing_cycle');
	});
});
