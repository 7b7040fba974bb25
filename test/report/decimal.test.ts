import fc from 'fast-check';
import {
	compare,
	decimalOf,
	digitsOf,
	magnitude,
	numberOf,
	percentOf,
	signOf,
	subtract,
	sum,
	type Decimal,
} from '../../nodes/LiveChatPartners/report/decimal';

/** Decimals as an API may write them, and the same at a scale that all of them share. */
const PLACES = 8;
const written = fc
	.record({
		negative: fc.boolean(),
		whole: fc.bigInt({ min: 0n, max: 10n ** 30n }),
		fraction: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: PLACES }),
	})
	.map(({ negative, whole, fraction }) => {
		const places = fraction.join('');
		return {
			text: `${negative ? '-' : ''}${whole}${places === '' ? '' : `.${places}`}`,
			exact: BigInt(`${whole}${places.padEnd(PLACES, '0')}`) * (negative ? -1n : 1n),
		};
	});

function read(raw: unknown): Decimal {
	const decimal = decimalOf(raw);
	if (!decimal) throw new Error(`No decimal: ${String(raw)}`);
	return decimal;
}

/** What a decimal is at the shared scale, from its digits alone. */
function exactOf(decimal: Decimal): bigint {
	const digits = digitsOf(decimal);
	const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
	return BigInt(whole + fraction.padEnd(PLACES, '0')) * (digits.startsWith('-') ? -1n : 1n);
}

describe('decimals', () => {
	it('add up exactly, however many and however fine, in any order', () => {
		fc.assert(
			fc.property(fc.array(written, { maxLength: 40 }), (amounts) => {
				const decimals = amounts.map(({ text }) => read(text));
				const expected = amounts.reduce((total, { exact }) => total + exact, 0n);
				expect(exactOf(sum(decimals))).toBe(expected);
				expect(exactOf(sum(decimals.reverse()))).toBe(expected);
			}),
		);
	});

	it('subtract and compare as the exact numbers do', () => {
		fc.assert(
			fc.property(written, written, (a, b) => {
				const difference = subtract(read(a.text), read(b.text));
				expect(exactOf(difference)).toBe(a.exact - b.exact);
				expect(compare(read(a.text), read(b.text))).toBe(signOf(difference));
				expect(signOf(difference)).toBe(a.exact < b.exact ? -1 : a.exact > b.exact ? 1 : 0);
			}),
		);
	});

	it('come from numbers as JavaScript writes them, and go back to the same number', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
				// Zero has no sign here.
				expect(numberOf(read(number))).toBe(number === 0 ? 0 : number);
				expect(numberOf(read(String(number)))).toBe(number === 0 ? 0 : number);
			}),
		);
	});

	it.each([
		['+1.50', '1.50'],
		['-0.50', '-0.50'],
		[' 12 ', '12'],
		['1.5e3', '1500'],
		['1.5E+1', '15'],
		['25e-3', '0.025'],
		['-1e-7', '-0.0000001'],
		['007', '7'],
		['0.000', '0.000'],
	])('are read exactly as they are written: %j', (raw, digits) => {
		expect(digitsOf(read(raw))).toBe(digits);
	});

	it('have a size without their sign', () => {
		expect(digitsOf(magnitude(read('-1.50')))).toBe('1.50');
		expect(digitsOf(magnitude(read('1.50')))).toBe('1.50');
	});

	it('do not make thirty cents and a bit of three dimes', () => {
		expect(numberOf(sum([0.1, 0.2].map(read)))).toBe(0.3);
		expect(digitsOf(sum(['12.33', 0.67, '420.00'].map(read)))).toBe('433.00');
		expect(digitsOf(sum([]))).toBe('0');
	});

	it.each([
		...[null, undefined, true, '', ' ', '1,234.56', '12,33', '$5', 'NaN', '1e9999', '.', {}],
		...['5.', '.5', '1.2.3', '1e', '1e2.5', '--1', '5 USD', 'USD 5', '0x10', ['5'], 5n],
	])('are not made up where there is none: %p', (raw) => {
		expect(decimalOf(raw)).toBeUndefined();
	});

	it('are not read from a text that never ends', () => {
		expect(decimalOf('1'.repeat(401))).toBeUndefined();
		expect(decimalOf(`0.${'1'.repeat(401)}`)).toBeUndefined();
		expect(digitsOf(read(`${'1'.repeat(400)}.${'2'.repeat(400)}`))).toHaveLength(801);
	});

	it('give the nearest tenth of a percent, halves away from zero', () => {
		fc.assert(
			fc.property(written, written, (part, whole) => {
				const percent = percentOf(read(part.text), read(whole.text));
				if (whole.exact <= 0n) {
					expect(percent).toBeUndefined();
					return;
				}
				// Beyond that, the tenth itself is more than a number of JavaScript holds.
				fc.pre(part.exact < whole.exact * 10n ** 10n && -part.exact < whole.exact * 10n ** 10n);
				const tenths = BigInt(Math.round((percent ?? Number.NaN) * 10));
				const distance = part.exact * 1000n - tenths * whole.exact;
				expect(2n * (distance < 0n ? -distance : distance)).toBeLessThanOrEqual(whole.exact);
			}),
		);
		expect(percentOf(read('0.05'), read(100))).toBe(0.1);
		expect(percentOf(read('-0.05'), read(100))).toBe(-0.1);
		expect(percentOf(read('0.0499'), read(100))).toBe(0);
		// Not minus zero, which would be written with a sign.
		expect(percentOf(read('-0.0499'), read(100))).toBe(0);
		expect(percentOf(read(1), read('0.00'))).toBeUndefined();
		expect(percentOf(read(1), read(-5))).toBeUndefined();
	});
});
