import fc from 'fast-check';
import { MASK, Secrets, masked } from '../../nodes/LiveChatPartners/runtime/secrets';

const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }).filter(
	// What is all blanks is no secret, and a part of the mask would be found in the mask.
	(text) => text.trim().length >= 8 && !text.includes('•'),
);

function cleaned(text: string, ...values: string[]): string {
	const secrets = new Secrets();
	for (const value of values) secrets.add(value);
	return secrets.clean(text);
}

const html = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');

const unicode = (text: string) =>
	[...Array(text.length).keys()]
		.map((index) => {
			const unit = text.charAt(index);
			return /[A-Za-z0-9._~-]/.test(unit)
				? unit
				: `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
		})
		.join('');

const ways: Array<[string, (text: string) => string]> = [
	['as it is', (text) => text],
	['in JSON', (text) => JSON.stringify(text).slice(1, -1)],
	['in JSON in JSON', (text) => JSON.stringify(JSON.stringify(text))],
	['in JSON with every other character escaped', unicode],
	['in a URL', encodeURIComponent],
	['in a URL in a URL', (text) => encodeURIComponent(encodeURIComponent(text))],
	[
		'in a URL in lower case',
		(text) => encodeURIComponent(text).replace(/%../g, (x) => x.toLowerCase()),
	],
	['in a form', (text) => new URLSearchParams({ v: text }).toString().slice(2)],
	['in HTML', html],
];

describe('a secret', () => {
	it.each(ways)('is found %s', (_, write) => {
		fc.assert(
			fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
				const text = `${before}|${write(value)}|${after}`;
				expect(cleaned(text, value)).toContain(MASK);
				expect(cleaned(text, value)).not.toContain(`|${write(value)}|`);
			}),
		);
	});

	it('leaves every other text alone', () => {
		fc.assert(
			fc.property(secret, fc.string({ maxLength: 7 }), (value, text) => {
				expect(cleaned(text, value)).toBe(text);
			}),
		);
	});

	it.each([
		['~tilde~secret~', '%7Etilde%7Esecret%7E'],
		['a\tb\nc secret', 'a%09b%0Ac%20secret'],
		['a\tb\nc secret', String.raw`a\u0009b\u000Ac secret`],
	])('%j is found in %s', (value, text) => {
		expect(cleaned(`x ${text} y`, value)).toBe(`x ${MASK} y`);
	});

	it.each([
		['pass,word', 'pass+word'],
		['abcdefg1', 'abcd-efg1'],
		['1bcdefgh', '1bcd-efgh'],
	])('%s is not found in %s', (value, text) => {
		expect(cleaned(text, value)).toBe(text);
	});

	it('of eight characters is found in a word', () => {
		expect(cleaned('xabcdefghy', 'abcdefgh')).toBe(`x${MASK}y`);
		expect(cleaned('xabcdefgy', 'abcdefg')).toBe('xabcdefgy');
	});

	it('shows its end only where it is long enough', () => {
		expect(masked('411111111234', 4)).toBe(`${MASK} 1234`);
		expect(masked('4111111111111111', 4)).toBe(`${MASK} 1111`);
		expect(masked('41111111111', 4)).toBe(MASK);
		expect(masked('4111111111111111', 0)).toBe(MASK);
	});
});

describe('a long number', () => {
	it.each(['378282246310005', '3782 822463 10005', '3782-822463-10005', '3782+8224+6310+005'])(
		'is found as %s',
		(text) => {
			const secrets = new Secrets();
			secrets.add('378282246310005', { showing: 4 });
			expect(secrets.clean(`<${text}>`)).toBe(`<${MASK} 0005>`);
		},
	);
});

describe('a short secret', () => {
	it.each([
		['value 7390.', `value ${MASK}.`],
		['a=7390&b', `a=${MASK}&b`],
		['a%3D7390%26b', `a%3D${MASK}%26b`],
		[String.raw`line\n7390`, String.raw`line\n${MASK}`],
		['117390', '117390'],
		['73901', '73901'],
		['a7390', 'a7390'],
	])('is found where it stands alone: %s', (text, expected) => {
		expect(cleaned(text, '7390')).toBe(expected);
	});
});

describe('the secrets of an item', () => {
	it('are those of the execution as well', () => {
		const shared = new Secrets();
		const own = new Secrets(shared);
		own.add('card-of-the-item');
		shared.add('token-of-all-items');
		expect(own.clean('token-of-all-items card-of-the-item')).toBe(`${MASK} ${MASK}`);
		expect(shared.clean('card-of-the-item')).toBe('card-of-the-item');
	});

	it('are none where a value is empty', () => {
		expect(cleaned('a b', '')).toBe('a b');
		const secrets = new Secrets();
		secrets.add(undefined);
		expect(secrets.clean('a undefined')).toBe('a undefined');
	});
});

describe('a body of JSON', () => {
	const secrets = new Secrets();
	secrets.add('4111111111111111110', { showing: 4 });
	secrets.add('100');

	it('stays JSON where a number is a secret', () => {
		const body = '{"seats":100,"big":4111111111111111110,"list":[100,1001,-5.2e3],"100":"is 100"}';
		expect(JSON.parse(secrets.cleanBody(body))).toEqual({
			seats: MASK,
			big: `${MASK} 1110`,
			list: [MASK, 1001, -5200],
			[MASK]: `is ${MASK}`,
		});
	});

	it('stays what it is otherwise', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const body = JSON.stringify(value);
				const own = new Secrets();
				own.add('a secret that is not in there');
				expect(own.cleanBody(body)).toBe(body);
			}),
		);
	});

	it('keeps everything but the secret, whatever is around it', () => {
		fc.assert(
			fc.property(fc.jsonValue(), secret, (value, hidden) => {
				const own = new Secrets();
				own.add(hidden);
				const body = JSON.stringify({ value, hidden });
				const after: unknown = JSON.parse(own.cleanBody(body));
				expect(JSON.stringify(after)).toBe(JSON.stringify({ value, hidden: MASK }));
			}),
		);
	});

	it('is cleaned as a text where it is none', () => {
		expect(secrets.cleanBody('{"seats": 100')).toBe(`{"seats": ${MASK}`);
		expect(secrets.cleanBody('<b>100</b>')).toBe(`<b>${MASK}</b>`);
	});
});
