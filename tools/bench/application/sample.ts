import { createHash } from 'node:crypto';

import { isObject, stringAt, type JsonObject } from '../../../test/e2e/json';
import type { Elapsed } from '../benchNodes/watch';
import { licenseAt } from '../server/answers';
import type { Trial } from '../work/trial';

/** What one run of a contender cost. */
export interface Sample extends Elapsed {
	/** How many requests reached the server. */
	requests: number;
}

/** What the watch at the end of a workflow reported. */
export interface WatchOutput {
	elapsed: Elapsed;
	rows: number;
	digest: string;
}

function numberAt(output: JsonObject, key: string): number {
	const value = output[key];
	if (typeof value !== 'number') throw new TypeError(`The watch did not report "${key}"`);
	return value;
}

/** Reads the report of the watch. Throws a TypeError when it is none. */
export function readOutput(output: unknown): WatchOutput {
	if (!isObject(output)) throw new TypeError('The watch reported nothing');
	return {
		elapsed: {
			milliseconds: numberAt(output, 'milliseconds'),
			cpuMilliseconds: numberAt(output, 'cpuMilliseconds'),
			peakBytes: numberAt(output, 'peakBytes'),
			grownBytes: numberAt(output, 'grownBytes'),
		},
		rows: numberAt(output, 'rows'),
		digest: stringAt(output, 'digest', 'The watch'),
	};
}

function expectedKeys({ kind, items, distinct }: Trial, rows: number): string[] {
	return Array.from({ length: rows }, (_, index) => {
		const place = distinct || items === 1 ? index : 0;
		return kind === 'write' ? `Campaign ${place}` : String(licenseAt(place));
	});
}

/**
 * Makes sure that a contender did all of its work, and in order: one that fails quickly is not fast.
 * @param rows how many rows had to come out; one for each item unless told
 * @throws Error when something else came out
 */
export function checkOutput(trial: Trial, output: WatchOutput, rows = trial.items): void {
	const digest = createHash('sha256').update(expectedKeys(trial, rows).join('\n')).digest('hex');
	if (output.rows !== rows || output.digest !== digest) {
		throw new Error(
			`${trial.name} put out ${output.rows} rows that are not the ${rows} that were asked for`,
		);
	}
}
