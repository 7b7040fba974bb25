import { parameterProblem, quote } from '../problem';
import { define } from './parameter';
import type { Common, DefaultedParameter } from './parameter';

interface IntegerSettings extends Common {
	default: number;
	min?: number;
	max?: number;
}

/** The whole number in a raw value, or undefined; a text of digits counts, since forms and sheets give texts. */
function asInteger(raw: unknown): number | undefined {
	const value = typeof raw === 'string' && /^\s*[+-]?\d+\s*$/.test(raw) ? Number(raw) : raw;
	return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** A field for a whole number. */
export function integer(settings: IntegerSettings): DefaultedParameter<number> {
	const { displayName, min, max } = settings;
	const range =
		min === undefined ? '' : max === undefined ? ` of at least ${min}` : ` from ${min} to ${max}`;
	const parameter = define(
		settings,
		{
			type: 'number',
			default: settings.default,
			typeOptions: {
				numberPrecision: 0,
				...(min === undefined ? {} : { minValue: min }),
				...(max === undefined ? {} : { maxValue: max }),
			},
		},
		(raw) => {
			const value = asInteger(raw);
			if (
				value === undefined ||
				(min !== undefined && value < min) ||
				(max !== undefined && value > max)
			) {
				throw parameterProblem(displayName, `must be a whole number${range}, but is ${quote(raw)}`);
			}
			return value;
		},
	);
	return { ...parameter, default: settings.default };
}
