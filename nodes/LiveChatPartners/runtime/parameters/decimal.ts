import { parameterProblem, quote } from '../problem';
import { define } from './parameter';
import type { Common, DefaultedParameter } from './parameter';

interface DecimalSettings extends Common {
	default: number;
	/** Digits after the point that the editor keeps. */
	precision: number;
	min?: number;
}

/** The number in a raw value, or undefined; a text counts, since forms and sheets give texts. */
function asNumber(raw: unknown): number | undefined {
	const value = typeof raw === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(raw) ? Number(raw) : raw;
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A field for a number with a fraction, such as an amount of money. */
export function decimal(settings: DecimalSettings): DefaultedParameter<number> {
	const { displayName, min, precision } = settings;
	const parameter = define(
		settings,
		{
			type: 'number',
			default: settings.default,
			typeOptions: {
				numberPrecision: precision,
				...(min === undefined ? {} : { minValue: min }),
			},
		},
		(raw) => {
			const value = asNumber(raw);
			if (value === undefined || (min !== undefined && value < min)) {
				const range = min === undefined ? '' : ` of at least ${min}`;
				throw parameterProblem(displayName, `must be a number${range}, but is ${quote(raw)}`);
			}
			return value;
		},
	);
	return { ...parameter, default: settings.default };
}
