import { parameterProblem, quote } from '../problem';
import { define } from './parameter';
import type { Common, DefaultedParameter } from './parameter';

/** A field that is on or off; the words `true` and `false` count, since forms and sheets give texts. */
export function flag(settings: Common & { default: boolean }): DefaultedParameter<boolean> {
	const parameter = define(settings, { type: 'boolean', default: settings.default }, (raw) => {
		const word = typeof raw === 'string' ? raw.trim().toLowerCase() : raw;
		if (word === true || word === 'true') return true;
		if (word === false || word === 'false') return false;
		throw parameterProblem(settings.displayName, `must be true or false, but is ${quote(raw)}`);
	});
	return { ...parameter, default: settings.default };
}
