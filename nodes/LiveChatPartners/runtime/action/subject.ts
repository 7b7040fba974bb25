import { isSegment } from '../parameters/segment';
import { Problem, quote } from '../problem';
import type { Call, FieldInPath } from './call';

/** True for a field that says of which kind a thing is, such as the product of a license. */
function isKind({ property }: FieldInPath): boolean {
	return property.type === 'options';
}

/** What a person reads in a menu for a value of it; the value itself where the menu does not know it. */
function kindName({ property, value }: FieldInPath): string {
	const known = property.options?.find((option) => 'value' in option && option.value === value);
	return known?.name ?? value;
}

/** How many characters of an ID are still read. */
const LONGEST = 80;

/** A thing by the name of its field: `License 999`, or `Campaign "Spring Newsletter"`. */
function thingName({ property, value }: FieldInPath): string {
	return `${property.displayName.replace(/ (?:ID|Number)$/, '')} ${isSegment(value) && value.length <= LONGEST ? value : quote(value)}`;
}

/**
 * A failure of a request with what the request was about: `License 999 (LiveChat) not found`, or
 * `License 999 (LiveChat): Forbidden`. That are the fields in the path of the request as they were filled
 * in, the innermost first. Anything else that was thrown is given back.
 */
export function withSubject(thrown: unknown, call: Call): unknown {
	if (!(thrown instanceof Problem) || !thrown.details.path) return thrown;
	const { path, missing } = thrown.details;
	const fields = call.fieldsInPath().filter(({ placeholder }) => Object.hasOwn(path, placeholder));
	const kinds = fields.filter(isKind).map(kindName).join(', ');
	const things = fields
		.filter((field) => !isKind(field))
		.map(thingName)
		.reverse();
	if (things.length === 0) return thrown;
	const subject = (of: string[]) => `${of.join(' of ')}${kinds === '' ? '' : ` (${kinds})`}`;
	const lost = things.findIndex(
		(thing) => missing !== undefined && thing.toLowerCase().includes(missing.toLowerCase()),
	);
	const message =
		lost < 0 ? `${subject(things)}: ${thrown.message}` : `${subject(things.slice(lost))} not found`;
	return new Problem(message, thrown.details);
}
