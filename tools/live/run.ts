import { Pace } from './ask';
import type { Answer, Ask, Wait } from './ask';
import { check, maskedWords } from './check';
import type { Contract } from './contract';
import type { Difference } from './differences';
import type { Mask } from './mask';
import { pagingDifferences, secondPage, sizeDifferences } from './paging';
import { idsIn, readsOf, targetOf } from './plan';
import type { Read } from './plan';
import { placesOf } from './shape';
import type { Place } from './shape';

/** Milliseconds between two requests: at most two a second. */
export const INTERVAL = 500;

/** What became of one method. */
export interface Result {
	/** Such as `campaign.search page 2`. */
	name: string;
	/** Such as `GET /v2/partners/affiliates/campaigns/search`: the documented path, without an id. */
	method: string;
	/** 0 where nothing was asked, or nothing came back. */
	status: number;
	/** Milliseconds. */
	took: number;
	differences: Difference[];
	places: Place[];
	/** The words of a refusal, masked. */
	words: string;
	/** Why it was not asked; empty where it was. */
	skipped: string;
}

/** What a run needs. */
export interface Settings {
	contract: Contract;
	/** Without a slash at its end. */
	baseUrl: string;
	token: string;
	/** An organization to ask for: the API lists none. */
	organizationId?: string;
	ask: Ask;
	wait: Wait;
	mask: Mask;
	signal: AbortSignal;
	/** Told after each request. */
	progress: (done: number, all: number, result: Result) => void;
	/** Milliseconds after which an answer is called slow. */
	slow?: number;
}

function nameOf({ method, variant }: Read): string {
	return variant === '' ? method.id : `${method.id} ${variant}`;
}

/** A method as the report names it. */
export function methodOf({ verb, path }: Read['method'], variant = ''): string {
	return `${verb.toUpperCase()} ${path}${variant === '' ? '' : ` (${variant})`}`;
}

/** What a report keeps of an answer. */
export function resultOf(
	name: string,
	method: string,
	answer: Answer,
	checked: { differences: Difference[]; body?: unknown },
	mask: Mask,
): Result {
	return {
		name,
		method,
		status: answer.status,
		took: answer.took,
		differences: checked.differences,
		places: (checked.body === undefined ? [] : placesOf(checked.body)).map((place) => ({
			...place,
			at: place.at
				.split('.')
				.map((part) => mask.name(part.replace(/(\[\])+$/, '')) + (/(\[\])+$/.exec(part)?.[0] ?? ''))
				.join('.'),
		})),
		words: maskedWords(answer, checked, mask),
		skipped: '',
	};
}

/** Asks every read of the Partner API once, in order, and holds each answer against the document. */
export async function run(settings: Settings): Promise<Result[]> {
	const { contract, baseUrl, token, organizationId, ask, wait, mask, signal } = settings;
	const pace = new Pace(INTERVAL, wait);
	const known = new Map(organizationId ? [['organization_id', organizationId]] : []);
	const waiting = readsOf(contract.methods);
	const firstPages = new Map<Read, unknown>();
	const results: Result[] = [];
	const now = new Date();
	mask.learn(token);
	for (let read = waiting.shift(); read && !signal.aborted; read = waiting.shift()) {
		const to = targetOf(read, known, now);
		const [name, method] = [nameOf(read), methodOf(read.method, read.variant)];
		if ('lacks' in to) {
			const skipped = `no earlier answer gave a value for ${to.lacks}`;
			const nothing = { status: 0, took: 0, differences: [], places: [], words: '', skipped };
			results.push({ name, method, ...nothing });
			continue;
		}
		await pace.turn(signal);
		const headers = { Accept: '*/*', Authorization: `Bearer ${token}` };
		const answer = await ask(`${baseUrl}${to.target}`, { method: 'GET', headers, signal });
		if (signal.aborted) break;
		const isSuccess = answer.status >= 200 && answer.status < 300;
		const checked = check(contract, read.method, answer, mask, settings.slow);
		const { body, differences } = checked;
		if (isSuccess) {
			mask.learn(body);
			for (const [parameter, value] of Object.entries(idsIn(read.method, body)))
				known.set(parameter, value);
			differences.push(...sizeDifferences(read, body));
			if (firstPages.has(read)) differences.push(...pagingDifferences(firstPages.get(read), body));
			const next = secondPage(read, body);
			if (next) {
				waiting.unshift(next);
				firstPages.set(next, body);
			}
		}
		const result = resultOf(name, method, answer, checked, mask);
		results.push(result);
		settings.progress(results.length, results.length + waiting.length, result);
	}
	return results;
}
