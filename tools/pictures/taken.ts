import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { LiveChatPartnersApi } from '../../credentials/LiveChatPartnersApi.credentials';
import { LiveChatPartnersCardApi } from '../../credentials/LiveChatPartnersCardApi.credentials';
import { LiveChatPartnersTrigger } from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts';
import { create } from '../../nodes/LiveChatPartners/resources/subscription/create';
import { groupsOf } from '../../nodes/LiveChatPartners/runtime/action/layout';

const root = join(__dirname, '../..');
const list = join(root, 'docs/images/taken.json');

function mark(shown: unknown): string {
	return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

/** The words and the shape of the panel that two pictures show. */
function subscriptionPanel(): unknown {
	const { action, effect } = create;
	return [
		action,
		effect,
		groupsOf(create).map(({ parameters }) => parameters.map((one) => one.property)),
	];
}

/**
 * What each picture of the editor shows, as a short mark by the path of its file. Where the mark changes,
 * the picture has to be taken anew.
 */
export function shownInPictures(): Record<string, string> {
	const workflows = readdirSync(join(root, 'workflows')).filter((name) => name.endsWith('.json'));
	return {
		'docs/images/credential-api.png': mark(new LiveChatPartnersApi().properties),
		'docs/images/credential-card.png': mark(new LiveChatPartnersCardApi().properties),
		'docs/images/error-dark.png': mark(subscriptionPanel()),
		'docs/images/subscription.png': mark(subscriptionPanel()),
		'docs/images/trigger.png': mark(new LiveChatPartnersTrigger().description.properties),
		...Object.fromEntries(
			workflows.map((name) => [
				`workflows/images/${name.replace('.json', '.png')}`,
				mark(readFileSync(join(root, 'workflows', name), 'utf8')),
			]),
		),
	};
}

/** What each picture showed when it was taken. */
export function takenPictures(): unknown {
	return JSON.parse(readFileSync(list, 'utf8'));
}

/** Writes down that all pictures show what there is now. */
export function writeTaken(): void {
	writeFileSync(list, `${JSON.stringify(shownInPictures(), null, '\t')}\n`);
}
