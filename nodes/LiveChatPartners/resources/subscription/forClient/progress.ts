import type { Call } from '../../../runtime/action/call';
import { Problem } from '../../../runtime/problem';
import { clientEmail } from '../../organization/create';
import { organizationId } from './fields';

/** How far a client has come on the way to a subscription. */
export interface Progress {
	/** Empty while it is not known. */
	organizationId: string;
	/** Empty while there is none. */
	licenseId: string;
	/** The card's token, where one was made before there was a license. */
	token?: string;
	/** What came into being for the item. */
	created: { organization: boolean; license: boolean; subscription: boolean };
}

/** An e-mail address as two are compared: without regard to case and blanks. */
export function addressKey(address: string): string {
	return address.replace(/\s+/g, '').toLowerCase();
}

/** The client's address as it is compared. */
export function clientKey(call: Call): string {
	return addressKey(call.value(clientEmail) ?? '');
}

/** The beginning: what is known is the given organization, or the one that this execution has created. */
export function newProgress(call: Call): Progress {
	return {
		organizationId: call.value(organizationId) ?? call.notes.about(clientKey(call)),
		licenseId: '',
		created: { organization: false, license: false, subscription: false },
	};
}

/** A failure that also says how far it came, so that the next try goes on from there. */
export function withProgress(problem: Problem, progress: Progress): Problem {
	const { licenseId } = progress;
	const done = {
		...(progress.organizationId === '' ? {} : { organizationId: progress.organizationId }),
		...(licenseId === '' ? {} : { licenseId }),
	};
	const { description } = problem.details;
	const goOn = licenseId
		? `License ${licenseId} was created: run it again with the same values to go on from there.`
		: progress.created.organization
			? `Organization ${progress.organizationId} was created: enter its ID in Additional Fields > Organization ID for the next try.`
			: '';
	return new Problem(problem.message, {
		...problem.details,
		done,
		description: [description, goOn].filter(Boolean).join(' '),
	});
}
