import fc from 'fast-check';
import { cleanText, isolated } from '../../../nodes/LiveChatPartners/report/cleanText';
import { html } from '../../../nodes/LiveChatPartners/report/html/markup';
import { DARK, LIGHT } from '../../../nodes/LiveChatPartners/report/html/theme';
import { readMail } from '../mail';

/** Any signs, and often those that mean something in HTML. */
const signs = fc.oneof(
	fc.constantFrom(...'&<>"\'=;#/!-', 'amp;', 'lt;', '#39;', ']]>', '<!--', '{{', '${'),
	fc.string({ unit: 'binary', maxLength: 1 }),
);

describe('markup', () => {
	it('gives back any text as the same text, in content and in attributes', () => {
		fc.assert(
			fc.property(fc.string({ unit: signs, maxLength: 60 }), (raw) => {
				const text = cleanText(raw);
				const mail = readMail(html`<p title="${text}">${text}</p>`.html);
				expect(mail.texts.join('')).toBe(text);
				expect(mail.elements).toEqual([{ name: 'p', attributes: { title: text } }]);
			}),
		);
	});
});

describe('a text of the API', () => {
	it('is one line that carries no controls and turns nothing around', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
				const text = cleanText(raw);
				expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u);
				expect(text).toBe(text.trim());
				expect(text.length).toBeLessThanOrEqual(100);
			}),
		);
		expect(cleanText('Spring\r\nBcc: all@example.com\u202Efdp.exe')).toBe(
			'Spring Bcc: all@example.com fdp.exe',
		);
	});

	it('is cut between characters and not inside of one', () => {
		const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}';
		const cut = cleanText(family.repeat(30));
		expect(cut).toBe(`${family.repeat(Math.floor(99 / family.length))}\u2026`);
		expect(cleanText('a'.repeat(100))).toBe('a'.repeat(100));
		expect(cleanText('a'.repeat(101))).toBe(`${'a'.repeat(99)}\u2026`);
		expect(cleanText('half \uD83D of it')).toBe('half \uFFFD of it');
		expect(cleanText(`e${'\u0301'.repeat(5000)}`).length).toBeLessThanOrEqual(100);
	});

	it('is isolated in plain text where it runs from right to left', () => {
		expect(isolated('\u05D0\u05D1 50%')).toBe('\u2068\u05D0\u05D1 50%\u2069');
		expect(isolated('\u0627')).toBe('\u2068\u0627\u2069');
		expect(isolated('Frühling 春')).toBe('Frühling 春');
	});
});

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

describe.each([
	['light', LIGHT],
	['dark', DARK],
])('the colours in the %s', (_, colours) => {
	it.each(['ink', 'soft', 'up', 'down'] as const)('let read %s', (text) => {
		expect(contrast(colours[text], colours.card)).toBeGreaterThanOrEqual(4.5);
	});

	it('let read what is left out, and see the bars', () => {
		expect(contrast(colours.ink, colours.note)).toBeGreaterThanOrEqual(4.5);
		expect(contrast(colours.bar, colours.card)).toBeGreaterThanOrEqual(3);
		expect(contrast(colours.minus, colours.card)).toBeGreaterThanOrEqual(3);
	});
});
