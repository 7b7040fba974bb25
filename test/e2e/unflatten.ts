import { isObject, type JsonObject } from './json';

/**
 * Undoes the format in which n8n stores and serves executions (that of the
 * library `flatted`): one list of values in which each text inside an object or
 * list is the place of another value. It lets an execution refer to itself, so
 * the result may be circular. Throws a SyntaxError when the text is no JSON.
 */
export function unflatten(text: string): unknown {
	const slots: unknown = JSON.parse(text);
	if (!Array.isArray(slots)) throw new SyntaxError('A flattened value is a list');
	const built = new Map<number, unknown>();

	function valueAt(index: number): unknown {
		if (built.has(index)) return built.get(index);
		const slot: unknown = Array.isArray(slots) ? slots[index] : undefined;
		if (Array.isArray(slot)) {
			const list: unknown[] = [];
			// Known before it is filled, because what is in it may point back to it.
			built.set(index, list);
			for (const entry of slot) list.push(follow(entry));
			return list;
		}
		if (isObject(slot)) {
			const object: JsonObject = {};
			built.set(index, object);
			for (const [key, entry] of Object.entries(slot)) object[key] = follow(entry);
			return object;
		}
		return slot;
	}

	function follow(entry: unknown): unknown {
		return typeof entry === 'string' ? valueAt(Number(entry)) : entry;
	}

	return valueAt(0);
}
