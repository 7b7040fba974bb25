import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../runtime/action/call';
import { textAt } from '../../runtime/json';
import { choice } from '../../runtime/parameters/choice';
import type { Parameter } from '../../runtime/parameters/parameter';

/**
 * What to do where the thing to create is already there.
 * @param returns the words for giving it back
 */
export function ifExists(returns: string): Parameter<'error' | 'return'> {
	return choice<'error' | 'return'>({
		name: 'ifExists',
		displayName: 'If Exists',
		builderHint:
			'Choose Return the Existing One where the workflow may run twice for the same thing.',
		description: 'What to do if it is already there',
		options: [
			{ name: 'Fail', value: 'error', description: "Fail with the API's own message" },
			{ name: 'Return the Existing One', value: 'return', description: returns },
		],
		default: 'error',
	});
}

/** The names of what was asked for and is there with another value. */
export function differing(call: Call, found: IDataObject, asked: IDataObject): string[] {
	return Object.keys(asked).filter((name) => {
		const wanted = textAt(asked, name);
		// What happens to equal a secret, such as the verification value of the card, may be masked.
		return ![wanted, call.secrets.clean(wanted)].includes(textAt(found, name));
	});
}

/**
 * What is already there, as it is given back: with `existed`, and with the names of what is not as it
 * was asked for, about which the editor shows a hint.
 * @param what the thing, as a sentence begins with it: `The license`
 */
export function existingItem(
	call: Call,
	what: string,
	found: IDataObject,
	asked: IDataObject,
): IDataObject {
	const differs = differing(call, found, asked);
	if (differs.length === 0) return { ...found, existed: true };
	const terms = differs.map(
		(name) => `${name} ${textAt(found, name)} instead of ${textAt(asked, name)}`,
	);
	call.hint(`${what} was there already, and differs from what was asked for: ${terms.join(', ')}.`);
	return { ...found, existed: true, differs };
}
