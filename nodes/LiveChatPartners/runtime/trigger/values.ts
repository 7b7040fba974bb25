import type { IDataObject } from 'n8n-workflow';

import type { FollowedField } from './event';
import type { KnownRows } from './knownRows';
import { MOST_CODES } from './knownRows';
import { meaningOf } from './meaning';
import type { Meaning } from './meaning';

/** What the followed fields of one row say, in their order. */
export type Meanings = readonly Meaning[];

/** Raw values of one field, and below them those of the next; at the last field the code. */
type Branch = Map<unknown, Branch | number>;

function isPrimitive(raw: unknown): boolean {
	return typeof raw !== 'object' || raw === null;
}

/** The combinations of values of a list, each with a number, which is its code. */
export class Combinations {
	private readonly all: Meanings[] = [];
	private readonly codes = new Map<string, number>();
	private readonly seen: Branch = new Map();

	/** @param followed in the order in which the values stand */
	constructor(private readonly followed: readonly FollowedField[]) {}

	/** The code of these values. Where there are more than a state can hold, they count as not told. */
	codeOf(values: Meanings): number {
		const text = JSON.stringify(values);
		const known = this.codes.get(text);
		if (known !== undefined) return known;
		if (this.all.length >= MOST_CODES && values.some((value) => value !== null))
			return this.codeOf(this.followed.map(() => null));
		this.codes.set(text, this.all.length);
		return this.all.push(values) - 1;
	}

	/** The code of what a row says. */
	codeOfRow(row: IDataObject): number {
		let branch = this.seen;
		const last = this.followed.length - 1;
		for (let index = 0; index < last; index++) {
			const raw: unknown = row[this.followed[index]?.field ?? ''];
			let next = branch.get(raw);
			if (next === undefined || typeof next === 'number') {
				next = new Map();
				if (isPrimitive(raw)) branch.set(raw, next);
			}
			branch = next;
		}
		const raw: unknown = row[this.followed[last]?.field ?? ''];
		const known = branch.get(raw);
		if (typeof known === 'number') return known;
		const code = this.codeOf(this.followed.map(({ field, kind }) => meaningOf(kind, row[field])));
		if (isPrimitive(raw)) branch.set(raw, code);
		return code;
	}

	/** The values with a code. */
	valuesOf(code: number): Meanings {
		return this.all[code] ?? [];
	}

	/** The codes of stored combinations, by their place in the state. */
	take({ fields, values }: KnownRows): Int32Array {
		return Int32Array.from(values, (text) => {
			const stored: unknown = JSON.parse(text);
			const parts: unknown[] = Array.isArray(stored) ? stored : [];
			const named = new Map(fields.map((field, index) => [field, parts[index]]));
			return this.codeOf(
				this.followed.map(({ field, kind }) => {
					const value = named.get(field) ?? null;
					return value === null ? null : meaningOf(kind, value);
				}),
			);
		});
	}

	/** The combinations that these codes stand for, as the state keeps them, and the place of each code there. */
	store(codes: Iterable<number>): { values: string[]; places: Int32Array } {
		const places = new Int32Array(this.all.length);
		const used = [...new Set(codes)].sort((a, b) => a - b);
		used.forEach((code, place) => {
			places[code] = place;
		});
		return { values: used.map((code) => JSON.stringify(this.valuesOf(code))), places };
	}
}
