import { Api } from '../transport/api';
import type { SendOptions } from '../transport/api';
import type { Session } from '../transport/session';
import { textAt } from '../json';
import { Problem } from '../problem';
import type { Snapshot } from './advance';
import type { Trigger, TriggerEvent, Watch } from './event';
import { fingerprint } from './fingerprint';

/** What to do about a refusal, in the words of a trigger. */
const ADVICE: Readonly<Record<number, string>> = {
	401: 'The API token in the LiveChat Partners API credential is wrong or was revoked. Nothing is lost: once the credential is right, the next poll reports what happened in the meantime.',
	403: 'The account behind the API token may not read this. Leads and solution licenses are for solution partners, affiliate licenses for affiliates. Remove the events that do not apply to the account.',
};

/** A failure that says of which events it is. */
function onBehalf(events: readonly TriggerEvent[], thrown: unknown): Error {
	if (!(thrown instanceof Problem))
		return thrown instanceof Error ? thrown : new Error(String(thrown));
	const names = events.map(({ name }) => name).join(', ');
	const description = [thrown.details.description, `Asked for the events: ${names}.`]
		.filter((part) => part !== undefined)
		.join(' ');
	return new Problem(thrown.message, { ...thrown.details, description });
}

function grouped<Key>(
	events: readonly TriggerEvent[],
	keyOf: (event: TriggerEvent) => Key | undefined,
): Map<Key, TriggerEvent[]> {
	const groups = new Map<Key, TriggerEvent[]>();
	for (const event of events) {
		const key = keyOf(event);
		if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), event]);
	}
	return groups;
}

/** Reads for one poll what its events need. */
export class Reader {
	private readonly api: Api;

	constructor(session: Session, options: SendOptions) {
		this.api = new Api(session, options, session.credential.secrets, ADVICE);
	}

	/**
	 * Everything that the selected events look at, each list once and in full, all at the same time.
	 * @throws Problem where one of the requests fails: a part of a poll is no poll
	 */
	async read(events: readonly TriggerEvent[], watch: Watch): Promise<Snapshot> {
		const selected = events.filter(({ value }) => watch[value] !== undefined);
		const lists = grouped(selected, (event) => ('list' in event ? event.list : undefined));
		const figures = grouped(selected, (event) => ('figures' in event ? event.figures : undefined));
		const rows = this.each(lists, async ({ endpoint, rowsOf }) => {
			if (rowsOf) {
				const { data } = await this.api.requestFile(endpoint, {});
				return rowsOf(data.toString('utf8'));
			}
			const { elements } = await this.api.requestList(endpoint, {}, Infinity);
			return elements;
		});
		const amounts = this.each(
			figures,
			async ({ endpoint }) => await this.api.requestObject(endpoint, {}),
		);
		await Promise.allSettled([rows, amounts]);
		return { lists: await rows, figures: await amounts, now: this.api.servedAt ?? Date.now() };
	}

	/**
	 * A mark of the account behind the credential.
	 * @throws Problem where the account does not tell its id
	 */
	async account({ endpoint, id }: Trigger['account']): Promise<string> {
		const text = textAt(await this.api.requestObject(endpoint, {}), id);
		if (text === '') {
			throw new Problem(`The Partner API answered with a profile that has no "${id}"`, {
				fromApi: true,
			});
		}
		return fingerprint([text]);
	}

	/**
	 * What each source answers. A failure names its events. It is thrown only when all requests
	 * have ended, so that none is still under way when the next poll begins.
	 */
	private async each<Source, Response>(
		sources: Map<Source, TriggerEvent[]>,
		ask: (source: Source) => Promise<Response>,
	): Promise<Map<Source, Response>> {
		const responses = [...sources].map(async ([source, events]) => {
			const response = await ask(source).catch(
				async (thrown: unknown) => await Promise.reject(onBehalf(events, thrown)),
			);
			return [source, response] as const;
		});
		await Promise.allSettled(responses);
		return new Map(await Promise.all(responses));
	}
}
