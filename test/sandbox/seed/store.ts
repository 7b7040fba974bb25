import { seedState } from '.';
import type { SandboxState } from '../state/types';

/** For how long a seed is as good as new, in milliseconds: its history ends that much before now. */
const FRESH = 60_000;

let stored: { at: number; state: SandboxState } | undefined;

/**
 * A fresh state. To make one before each test would be most of what a test costs, so one is made now and then, and
 * those parts of it are copied that somebody looks at. The clock is read through `now`.
 */
export function freshState(now: () => Date): SandboxState {
	const at = now().getTime();
	if (!stored || at < stored.at || at > stored.at + FRESH) stored = { at, state: seedState(now) };
	const state = { ...stored.state, now };
	const copies = new Map<unknown, unknown>();
	for (const [name, part] of Object.entries(state)) {
		const set = (value: unknown) =>
			Object.defineProperty(state, name, { value, writable: true, enumerable: true });
		const get = () => {
			const copy = copyOf(part, copies);
			set(copy);
			return copy;
		};
		Object.defineProperty(state, name, { get, set, configurable: true, enumerable: true });
	}
	return state;
}

/** A deep copy; what was one object in two places is so in the copy. */
function copyOf(value: unknown, copies: Map<unknown, unknown>): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const known = copies.get(value);
	if (known) return known;
	const copy = value instanceof Date ? new Date(value) : Array.isArray(value) ? [] : {};
	copies.set(value, copy);
	for (const [name, part] of Object.entries(value)) {
		Reflect.set(copy, name, copyOf(part, copies));
	}
	return copy;
}
