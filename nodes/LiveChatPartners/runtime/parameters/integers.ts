import { parameterProblem, quote } from '../problem';
import { elementsOf } from './elements';
import { define } from './parameter';
import type { Common, Parameter } from './parameter';

interface IntegersSettings extends Common {
	default: readonly number[];
	min: number;
	max: number;
}

const SEPARATOR = /[\s,;]+/;

/** A field for one or more whole numbers, separated by commas. An expression may give an array. */
export function integers(settings: IntegersSettings): Parameter<number[]> {
	const { displayName, min, max } = settings;
	return define(settings, { type: 'string', default: settings.default.join(', ') }, (raw) => {
		const numbers = elementsOf(raw, SEPARATOR).map((element) => {
			const value = typeof element === 'string' ? Number(element) : element;
			if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
				throw parameterProblem(
					displayName,
					`must be whole numbers from ${min} to ${max}, separated by commas, but holds ${quote(element)}`,
				);
			}
			return value;
		});
		return numbers.length === 0 ? undefined : numbers;
	});
}
