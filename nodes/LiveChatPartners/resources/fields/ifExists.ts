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
		description: 'What to do if it is already there',
		options: [
			{ name: 'Error', value: 'error', description: 'Fail with the words of the API' },
			{ name: 'Return', value: 'return', description: returns },
		],
		default: 'error',
	});
}
