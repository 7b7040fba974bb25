import countries from 'i18n-iso-countries';
import { COUNTRIES } from '../../../nodes/LiveChatPartners/runtime/parameters/countries';

describe('the countries to choose from', () => {
	it('are those of ISO 3166-1', () => {
		// Kosovo's XK is a code of use, not of the standard.
		const standard = Object.keys(countries.getAlpha2Codes()).filter((code) => code !== 'XK');

		expect(COUNTRIES.map(({ value }) => value).sort()).toEqual(standard.sort());
	});

	it('each have a name of their own, in alphabetical order', () => {
		const names = COUNTRIES.map(({ name }) => name);

		expect(new Set(names).size).toBe(names.length);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
	});
});
