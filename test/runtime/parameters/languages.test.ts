import { LANGUAGES } from '../../../nodes/LiveChatPartners/runtime/parameters/languages';

/** Codes that ISO withdrew and Unicode still names. */
const WITHDRAWN = new Set(['BH', 'IN', 'IW', 'JI', 'JW', 'MO', 'SH']);

describe('the languages', () => {
	const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
	const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
	const known = [...letters].flatMap((first) =>
		[...letters]
			.map((second) => `${first}${second}`)
			.filter((code) => names.of(code) !== undefined),
	);

	it('are those of ISO 639-1 as Unicode knows them', () => {
		expect(LANGUAGES.map(({ value }) => value).sort()).toEqual(
			known.filter((code) => !WITHDRAWN.has(code)),
		);
	});

	it('have the names that Unicode has for them, but for the few that it renames now and then', () => {
		const others = LANGUAGES.filter(({ name, value }) => name !== names.of(value));

		expect(others.length).toBeLessThan(10);
	});

	it('have a name each, in the order of the alphabet', () => {
		const shown = LANGUAGES.map(({ name }) => name);

		expect(new Set(shown).size).toBe(shown.length);
		expect(shown).toEqual([...shown].sort((a, b) => a.localeCompare(b, 'en')));
	});
});
