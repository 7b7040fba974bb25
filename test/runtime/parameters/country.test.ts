import countries from 'i18n-iso-countries';
import { COUNTRIES } from '../../../nodes/LiveChatPartners/runtime/parameters/countries';
import {
	countryCode,
	countryMenu,
} from '../../../nodes/LiveChatPartners/runtime/parameters/country';
import { reading } from './reading';

const country = countryMenu({ name: 'country', displayName: 'Country', ofApi: true });

/** Two countries have this name, and Kosovo's code is none of the standard. */
const UNDECIDED = new Set(['CG Congo', 'CD Congo', 'XK Kosovo']);

describe('a country', () => {
	it('goes by its code of three letters', () => {
		const codes = Object.entries(countries.getAlpha3Codes()).filter(([, two]) => two !== 'XK');
		expect(codes.map(([three]) => countryCode(three))).toEqual(codes.map(([, two]) => two));
	});

	it('goes by each name that a maintained list knows', () => {
		const names = Object.entries(countries.getNames('en', { select: 'all' })).flatMap(
			([code, known]) => [known].flat().map((name) => [code, name]),
		);
		const wrong = names.filter(
			([code, name]) => !UNDECIDED.has(`${code} ${name}`) && country.read(name, reading()) !== code,
		);
		expect(names.length).toBeGreaterThan(COUNTRIES.length);
		expect(wrong).toEqual([]);
	});

	it.each([
		['USA', 'US'],
		['usa', 'US'],
		['U.S.A.', 'US'],
		['the United States of America', 'US'],
		['GBR', 'GB'],
		['UK', 'GB'],
		['Great Britain', 'GB'],
		['Turkey', 'TR'],
		['turkiye', 'TR'],
		[' de ', 'DE'],
		['Korea, Republic of', 'KR'],
		["Cote d'Ivoire", 'CI'],
		['Saint Lucia', 'LC'],
		['Antigua and Barbuda', 'AG'],
		['South Korea', 'KR'],
		['Hong Kong', 'HK'],
		['Dominica', 'DM'],
		['Dominican Republic', 'DO'],
		['Niger', 'NE'],
		['Nigeria', 'NG'],
	])('%j is %s', (name, code) => {
		expect(country.read(name, reading())).toBe(code);
	});

	it.each(['XK', 'Atlantis', 'Congo', 'São'])(
		'%j, which is unknown, is left to the API',
		(name) => {
			expect(country.read(name, reading())).toBe(name);
		},
	);

	it('starts with none unless another one is said', () => {
		const settings = { name: 'country', displayName: 'Country', ofApi: true } as const;
		expect(countryMenu(settings).property.default).toBe('');
		expect(countryMenu({ ...settings, default: 'US' }).property.default).toBe('US');
	});
});
