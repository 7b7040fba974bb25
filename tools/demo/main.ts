/*
 * The main job of a partner, run on n8n's own execution engine against the sandbox: read the
 * earnings, create a campaign with a coupon, turn a card into a token, create a subscription, and
 * look at the license afterwards. Ends with 1 where a step fails.
 */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { accountOf } from '../../test/engine/account';
import { runNode } from '../../test/engine/engine';
import { STORED_CARD } from '../../test/engine/underTest';
import { textAt } from '../../nodes/LiveChatPartners/runtime/json';
import { LICENSES, startSandbox, type Sandbox } from '../../test/sandbox';

const CARD: INodeParameters = { paymentSource: 'card', ...STORED_CARD };

const LICENSE: INodeParameters = {
	licenseId: { __rl: true, mode: 'id', value: LICENSES.livechatTrial.id },
	product: LICENSES.livechatTrial.product,
};

/** Runs one operation in a workflow of n8n and gives the json of its items. */
async function step(
	sandbox: Sandbox,
	title: string,
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
): Promise<IDataObject[]> {
	const { json, error } = await runNode({
		parameters: { resource, operation, ...parameters },
		credentials: accountOf(sandbox),
	});
	if (error)
		throw new Error(
			`${title}: ${error.message}${error.description ? ` (${error.description})` : ''}`,
		);
	console.log(`\n${title}  [${resource}: ${operation}]`);
	return json;
}

function show(object: IDataObject | undefined, fields: string[]): void {
	for (const field of fields)
		console.log(`  ${field.padEnd(24)} ${JSON.stringify(object?.[field])}`);
}

function expectThat(condition: boolean, what: string): void {
	if (!condition) throw new Error(`Expected ${what}`);
}

async function demo(sandbox: Sandbox): Promise<void> {
	const [earnings] = await step(sandbox, 'What the account has earned', 'earnings', 'get');
	show(earnings, ['balance', 'commission_total', 'commission_last_30_days', 'pending']);

	const coupons = await step(sandbox, 'The coupons to choose from', 'coupon', 'getAll');
	for (const { id, label } of coupons)
		console.log(`  ${JSON.stringify(id).padEnd(24)} ${JSON.stringify(label)}`);
	const coupon = coupons[0]?.id;
	expectThat(typeof coupon === 'number', 'a coupon');

	const [campaign] = await step(
		sandbox,
		'A new campaign with the first coupon',
		'campaign',
		'create',
		{
			product: 'livechat',
			campaignName: 'Spring newsletter',
			link: 'https://www.livechat.com/features/',
			trialDuration: 30,
			couponId: { __rl: true, mode: 'id', value: textAt(coupons[0] ?? {}, 'id') },
		},
	);
	show(campaign, ['name', 'url', 'short_url', 'trial_duration', 'discount']);
	expectThat(typeof campaign?.short_url === 'string', 'a link of the campaign');

	const [token] = await step(
		sandbox,
		'The card as a Recurly token',
		'subscription',
		'tokenizeCard',
		CARD,
	);
	const id = typeof token?.id === 'string' ? token.id : '';
	expectThat(id.length > 8, 'a token');
	console.log(`  ${'id'.padEnd(24)} "•••• ${id.slice(-4)}"`);

	const [subscription] = await step(
		sandbox,
		'A subscription paid with the token',
		'subscription',
		'create',
		{
			...LICENSE,
			plan: 'team',
			billingCycle: 'monthly',
			seats: 5,
			paymentSource: 'token',
			token: id,
		},
	);
	show(subscription, ['success', 'license_id', 'plan', 'billing_cycle', 'seats']);

	const [license] = await step(sandbox, 'The license afterwards', 'license', 'get', LICENSE);
	show(license, ['license', 'client_name', 'status', 'paid', 'plan', 'billing_cycle', 'seats']);
	expectThat(
		license?.paid === true && license.plan === 'team' && license.seats === 5,
		'the license to be paid',
	);
}

async function main(): Promise<void> {
	const started = Date.now();
	const sandbox = await startSandbox();
	try {
		console.log(
			`The sandbox plays the Partner API at ${sandbox.partnerUrl} and Recurly at ${sandbox.recurlyUrl}.`,
		);
		await demo(sandbox);
		console.log(
			`\nDone in ${((Date.now() - started) / 1000).toFixed(1)} s, ${sandbox.requests.length} requests.`,
		);
	} finally {
		await sandbox.close();
	}
}

main().catch((error: unknown) => {
	console.error(`\nThe demo failed. ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
});
