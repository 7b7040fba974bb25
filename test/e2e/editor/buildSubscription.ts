import { LICENSES } from '../../sandbox';
import type { Editor } from './editor';
import type { NodePanel } from './nodePanel';

/** How the list names the license that the subscription is for. */
const entry = `Ines Castel (LiveChat ${LICENSES.livechatTrial.id}, trial)`;

/**
 * Builds Subscription: Create from an empty workflow, by mouse and keyboard: 3 seats of the plan Team,
 * paid annually by the stored card, for a license from the list. It only has to be executed.
 * Throws where the list does not hold the license, or does not keep it.
 */
export async function buildSubscription(editor: Editor): Promise<NodePanel> {
	const panel = await editor.newNode('Get the earnings');
	await panel.chooseCredential('Partner API', 'LiveChat Partners account');
	await panel.choose('resource', 'Subscription');
	await panel.choose('operation', 'Create');
	await panel.chooseCredential('Credential for Stored Card', 'LiveChat Partners Card account');
	const found = await panel.search('licenseId', 'castel (livech');
	if (!found.includes(entry)) throw new Error(`The list has only: ${found.join('; ')}`);
	await panel.pick(entry);
	const picked = await panel.picked('licenseId');
	if (picked !== entry) throw new Error(`The field holds: ${picked}`);
	await panel.choose('plan', 'Team');
	await panel.choose('billingCycle', 'Annual');
	await panel.fill('seats', '3');
	return panel;
}
