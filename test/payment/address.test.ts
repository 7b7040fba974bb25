import { isNeeded } from '../../nodes/LiveChatPartners/payment/address';
import { readStoredCard } from '../../nodes/LiveChatPartners/payment/card';
import { COUNTRIES } from '../../nodes/LiveChatPartners/runtime/parameters/countries';
import { Problem } from '../../nodes/LiveChatPartners/runtime/problem';
import { STORED_CARD } from '../engine/underTest';

describe('the address of a card', () => {
	const nowhere = { state: '', zip: ' ' };

	it.each(['HK', 'IE', 'AE', 'PA', 'GH', 'CL'])(
		'from %s needs neither state nor postal code',
		(country) => {
			const card = readStoredCard({ ...STORED_CARD, ...nowhere, country });
			expect(card).toMatchObject({ country });
			expect(card).not.toHaveProperty('state');
			expect(card).not.toHaveProperty('zip');
		},
	);

	it.each<[string, Record<string, string>, string]>([
		['US', { state: '' }, '"State" is required for a card from US'],
		['US', { zip: '' }, '"ZIP Code" is required for a card from US'],
		['CA', nowhere, '"State" is required for a card from CA'],
		['DE', nowhere, '"ZIP Code" is required for a card from DE'],
		['GB', nowhere, '"ZIP Code" is required for a card from GB'],
	])('from %s is incomplete with %j', (country, changes, words) => {
		expect(() => readStoredCard({ ...STORED_CARD, ...changes, country })).toThrow(
			new Problem(words),
		);
	});

	it('names no country that does not exist', () => {
		const known = new Set(COUNTRIES.map(({ value }) => String(value)));
		const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
		const codes = [...letters].flatMap((one) => [...letters].map((two) => one + two));
		const needed = codes.filter((code) => isNeeded('zip', code) || isNeeded('state', code));
		expect(needed.filter((code) => !known.has(code))).toEqual([]);
		expect(needed).toHaveLength(74);
	});

	it.each(['state', 'zip'])('is sent with %s where it has one', (part) => {
		expect(readStoredCard({ ...STORED_CARD, country: 'HK', [part]: 'Kowloon' })).toMatchObject({
			[part]: 'Kowloon',
		});
	});
});
