import { accountOf } from '../engine/account';
import { binaryOf } from '../engine/binary';
import { runNode, type Outcome } from '../engine/engine';
import { STORED_CARD } from '../engine/underTest';
import { LICENSES, type Sandbox } from '../sandbox';
import { png } from '../sandbox/image';
import type { Example } from './examples';

/** What an input item holds for the expressions of the examples: things that only the seed knows. */
export function exampleItem(sandbox: Sandbox): { invoice: number; operator: string } {
	const license = sandbox.state.licenses.find(({ id }) => id === LICENSES.livechatPaid.id);
	return { invoice: license?.invoices[0]?.no ?? 0, operator: license?.operators[0] ?? '' };
}

/**
 * Puts the sandbox back to its seed and runs an example on n8n's engine.
 * @param prepare what is done to the sandbox in between
 */
export async function runExample(
	sandbox: Sandbox,
	example: Example,
	prepare: () => void = () => undefined,
): Promise<Outcome> {
	sandbox.reset();
	prepare();
	return await runNode({
		parameters: { resource: example.resource, operation: example.operation, ...example.parameters },
		credentials: { ...accountOf(sandbox), liveChatPartnersCardApi: STORED_CARD },
		items: [exampleItem(sandbox)],
		...(example.needsLogo ? { binary: [{ data: binaryOf(png(400, 400), 'image/png') }] } : {}),
	});
}
