import type {
	Parameter,
	ReadContext,
} from '../../../nodes/LiveChatPartners/runtime/parameters/parameter';
import { Problem } from '../../../nodes/LiveChatPartners/runtime/problem';
import { thrownBy } from '../../engine/thrown';

/** What a field may look at, where these are the other fields on its level. */
export function reading(siblings: Record<string, unknown> = {}, timezone = 'UTC'): ReadContext {
	return { sibling: (name) => siblings[name], timezone };
}

/**
 * What a field says about a value that it refuses, and which field it blames.
 * @throws Error where it takes the value, or fails in another way
 */
export function refusal(field: Parameter, raw: unknown, from: ReadContext = reading()) {
	const thrown = thrownBy(() => field.read(raw, from));
	if (!(thrown instanceof Problem)) throw thrown;
	return { message: thrown.message, ...thrown.details };
}
