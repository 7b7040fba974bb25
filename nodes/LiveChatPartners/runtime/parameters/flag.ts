import { parameterProblem } from '../problem';
import { commonProperty, isBlank, quote } from './parameter';
import type { Common, Parameter } from './parameter';

/** A field that is on or off; the words `true` and `false` count, since forms and sheets give texts. */
export function flag(settings: Common & { default: boolean }): Parameter<boolean> {
	return {
		property: { ...commonProperty(settings), type: 'boolean', default: settings.default },
		...(settings.place ? { place: settings.place } : {}),
		read(raw) {
			if (isBlank(raw)) return undefined;
			const word = typeof raw === 'string' ? raw.trim().toLowerCase() : raw;
			if (word === true || word === 'true') return true;
			if (word === false || word === 'false') return false;
			throw parameterProblem(settings.displayName, `must be true or false, but is ${quote(raw)}`);
		},
	};
}
