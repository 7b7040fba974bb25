import { parameterProblem } from '../problem';
import { commonProperty, isBlank, quote } from './parameter';
import type { Common, Parameter } from './parameter';

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
export function integer(settings: IntegerSettings): Parameter<number> {
	const { displayName, min, max } = settings;
	const range =
		min === undefined ? '' : max === undefined ? ` of at least ${min}` : ` from ${min} to ${max}`;
	return {
		property: {
			...commonProperty(settings),
			type: 'number',
			default: settings.default,
			typeOptions: {
				numberPrecision: 0,
				...(min === undefined ? {} : { minValue: min }),
				...(max === undefined ? {} : { maxValue: max }),
			},
		},
		...(settings.place ? { place: settings.place } : {}),
		read(raw) {
			if (isBlank(raw)) return undefined;
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
	};
}
