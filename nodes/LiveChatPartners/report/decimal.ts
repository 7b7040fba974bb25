/** A decimal number without any rounding: `units` divided by 10 to the power of `scale`. */
export interface Decimal {
	readonly units: bigint;
	readonly scale: number;
}

/** Nothing, as a decimal. */
export const ZERO: Decimal = { units: 0n, scale: 0 };

/** Digits, maybe a fraction, maybe an exponent as JavaScript writes it. Bounded, so that no text takes long to read. */
const WRITTEN = /^([+-]?)(\d{1,400})(?:\.(\d{1,400}))?(?:e([+-]?\d{1,3}))?$/i;

/**
 * The amount in a number or a text of the API, exactly as it is written: 0.1 is a tenth.
 * @returns undefined where it is no plain decimal; `1,234.56` is none, because half the world reads it otherwise
 */
export function decimalOf(raw: unknown): Decimal | undefined {
	if (typeof raw !== 'number' && typeof raw !== 'string') return undefined;
	const match = WRITTEN.exec(String(raw).trim());
	if (!match) return undefined;
	const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
	const digits = BigInt(whole + fraction);
	const units = sign === '-' ? -digits : digits;
	const scale = fraction.length - Number(exponent);
	return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** The units of two decimals at the scale of the finer one. */
function aligned(a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } {
	const scale = Math.max(a.scale, b.scale);
	const unitsAt = (decimal: Decimal) => decimal.units * 10n ** BigInt(scale - decimal.scale);
	return { a: unitsAt(a), b: unitsAt(b), scale };
}

/** The exact sum of decimals; zero of none. */
export function sum(decimals: Iterable<Decimal>): Decimal {
	let total = ZERO;
	for (const decimal of decimals) {
		const { a, b, scale } = aligned(total, decimal);
		total = { units: a + b, scale };
	}
	return total;
}

/** The exact difference `minuend` - `subtrahend`. */
export function subtract(minuend: Decimal, subtrahend: Decimal): Decimal {
	return sum([minuend, { ...subtrahend, units: -subtrahend.units }]);
}

/** -1, 0 or 1 as the amount is below, at or above zero. */
export function signOf({ units }: Decimal): -1 | 0 | 1 {
	return units < 0n ? -1 : units > 0n ? 1 : 0;
}

/** The amount without its sign. */
export function magnitude({ units, scale }: Decimal): Decimal {
	return { units: units < 0n ? -units : units, scale };
}

/** Below zero where `a` is the smaller one, above zero where `b` is, else zero; for sorting. */
export function compare(a: Decimal, b: Decimal): number {
	return signOf(subtract(a, b));
}

/** The decimal in digits, with all of its places. */
export function digitsOf({ units, scale }: Decimal): string {
	const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
	const split = digits.length - scale;
	const fraction = scale === 0 ? '' : `.${digits.slice(split)}`;
	return `${units < 0n ? '-' : ''}${digits.slice(0, split)}${fraction}`;
}

/** The nearest number, for data that workflows compare and store. It is exact up to 15 digits. */
export function numberOf(decimal: Decimal): number {
	return Number(digitsOf(decimal));
}

/**
 * How many percent of `whole` the part is, with one place, halves away from zero.
 * @returns undefined where the whole is zero or less, of which there is no percentage
 */
export function percentOf(part: Decimal, whole: Decimal): number | undefined {
	const { a, b } = aligned(part, whole);
	if (b <= 0n) return undefined;
	const doubled = (a < 0n ? -a : a) * 2000n + b;
	const tenths = Number(doubled / (2n * b));
	return (a < 0n ? -tenths : tenths) / 10 + 0;
}
