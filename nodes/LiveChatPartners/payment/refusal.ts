import type { IDataObject } from 'n8n-workflow';

import { isDataObject, textAt } from '../runtime/json';
import { Problem } from '../runtime/problem';
import { displayNameOf } from './card';

/** Longest explanation that is passed on, in characters. */
const LONGEST = 500;

function oneLine(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
}

function texts(value: unknown): string[] {
	const list: unknown[] = Array.isArray(value) ? value : [value];
	return list.filter((one) => typeof one === 'string' && one.trim() !== '').map(String);
}

/** The fields that Recurly names, each with what it says of it; empty where it says nothing of its own. */
function complaintsOf(error: IDataObject): Map<string, string> {
	const complaints = new Map<string, string>();
	for (const field of texts(error.fields)) complaints.set(field, '');
	const details: unknown[] = Array.isArray(error.details) ? error.details : [];
	for (const detail of details.filter(isDataObject)) {
		const field = textAt(detail, 'field');
		if (field !== '') complaints.set(field, texts(detail.messages).join(', '));
	}
	return complaints;
}

/**
 * The explanation in one line: the fields as the node calls them, those with the same complaint
 * together. A field that the node does not have is named as Recurly does where it has a complaint of its own.
 */
function explain(general: string, complaints: ReadonlyMap<string, string>): string {
	const byWords = new Map<string, Set<string>>();
	for (const [field, own] of complaints) {
		const shown = displayNameOf(field);
		if (shown === undefined && own === '') continue;
		const words = own === '' ? general : own;
		const names = byWords.get(words) ?? new Set();
		byWords.set(words, names.add(shown === undefined ? field : `"${shown}"`));
	}
	const parts = [...byWords].map(([words, names]) => `${[...names].join(', ')}: ${words}`);
	return oneLine(parts.length === 0 ? general : parts.join('; '));
}

/** What Recurly's tokens of another kind are for, such as the result of a 3-D Secure challenge, is no card. */
function isOfCard({ type }: IDataObject): boolean {
	return type === undefined || type === null || type === '' || type === 'credit_card';
}

/**
 * Why Recurly gave no token for a card, which it says inside of an answer with status 200.
 * @returns undefined where it gave one
 */
export function refusalOf(response: IDataObject): Problem | undefined {
	const error = isDataObject(response.error) ? response.error : {};
	if (textAt(response, 'id') !== '' && typeof response.id === 'string') {
		if (isOfCard(response)) return undefined;
		return new Problem(
			`Recurly gave a token that is not of a card (${oneLine(textAt(response, 'type'))})`,
			{
				fromApi: true,
				description: 'It cannot pay for a subscription. Nothing was charged.',
			},
		);
	}
	const complaints = complaintsOf(error);
	const blamed = [...complaints.keys()].map(displayNameOf).find((name) => name !== undefined);
	const general = textAt(error, 'message') || 'Recurly gave no token and no explanation';
	const code = textAt(error, 'code');
	return new Problem(explain(general, complaints), {
		fromApi: true,
		...(blamed === undefined ? {} : { parameter: blamed }),
		description: `Recurly refused the card${code === '' ? '' : ` (${oneLine(code)})`}. Nothing was charged.`,
	});
}
