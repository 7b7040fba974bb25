import fc from 'fast-check';
import { located, locator } from '../../../nodes/LiveChatPartners/runtime/parameters/locator';
import { reading, refusal } from './reading';

const LICENSE = {
	name: 'licenseId',
	displayName: 'License',
	idPlaceholder: 'e.g. 100012345',
};
const license = locator(LICENSE);

const CAMPAIGN = {
	name: 'campaignId',
	displayName: 'Campaign',
	listSearch: 'searchCampaigns',
	idPlaceholder: 'e.g. abc',
	idOf: (listValue: string) => listValue.split('|')[0] ?? '',
	pattern: { like: /^[a-z]+$/, complaint: 'must be the ID of a campaign' },
};
const campaign = locator(CAMPAIGN);

describe('what a resource locator holds', () => {
	it.each<[raw: unknown, mode: string, value: unknown]>([
		[{ __rl: true, mode: 'list', value: 'a' }, 'list', 'a'],
		[{ mode: 'id', value: 7 }, 'id', 7],
		[{ value: 'a' }, 'id', 'a'],
		[{ mode: 7, value: 'a' }, 'id', 'a'],
		[{ mode: 'list' }, 'id', { mode: 'list' }],
		['a', 'id', 'a'],
		[['a'], 'id', ['a']],
		[undefined, 'id', undefined],
		[null, 'id', null],
	])('%j', (raw, mode, value) => {
		expect(located(raw)).toStrictEqual({ mode, value });
	});
});

describe('a field that picks something from a list', () => {
	it('takes an ID in the editor, or an entry of the list where there is one', () => {
		expect(locator(LICENSE).property).toStrictEqual({
			displayName: 'License',
			name: 'licenseId',
			type: 'resourceLocator',
			default: { mode: 'id', value: '' },
			modes: [{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 100012345' }],
		});
		expect(locator(CAMPAIGN).property).toStrictEqual({
			displayName: 'Campaign',
			name: 'campaignId',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: {
						searchListMethod: 'searchCampaigns',
						searchable: true,
						slowLoadNotice: { message: expect.any(String), timeout: 4_000 },
					},
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. abc' },
			],
		});
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'path', name: 'license_id' } as const;
		expect(locator({ ...LICENSE, place }).place).toEqual(place);
		expect(locator(LICENSE)).not.toHaveProperty('place');
	});

	it.each<[raw: unknown, id: string | undefined]>([
		['100', '100'],
		[' a-B_c.9~ ', 'a-B_c.9~'],
		[100, '100'],
		['...', '...'],
		[{ mode: 'id', value: '100' }, '100'],
		[{ mode: 'list', value: 100 }, '100'],
		[{ mode: 'id', value: ' ' }, undefined],
		[{ mode: 'list', value: '' }, undefined],
		[undefined, undefined],
		[null, undefined],
		['', undefined],
	])('takes %j for the ID %j', (raw, id) => {
		expect(license.read(raw, reading())).toBe(id);
	});

	it.each<[raw: unknown, quoted: string]>([
		[true, 'true'],
		[['100'], '["100"]'],
		[{ mode: 'id' }, '{"mode":"id"}'],
		[{ mode: 'id', value: {} }, '{}'],
		[1.5, '1.5'],
		[Number.NaN, 'NaN'],
	])('refuses %j', (raw, quoted) => {
		expect(refusal(license, raw)).toEqual({
			message: `"License" must be an ID, but is ${quoted}`,
			parameter: 'License',
		});
	});

	it.each(['.', '..', 'a/b', '../a', 'a?x', 'a b', '%2e', 'é', 'a\nb'])(
		'refuses %j, which is no segment of a path',
		(raw) => {
			expect(refusal(license, raw)).toEqual({
				message: `"License" must be an ID such as 100012345, but is "${raw}"`,
				parameter: 'License',
			});
		},
	);

	it('says an example as it is where it only holds the words that others begin with', () => {
		const field = locator({ name: 'a', displayName: 'A', idPlaceholder: 'x (e.g. y)' });
		expect(refusal(field, '/').message).toBe('"A" must be an ID such as x (e.g. y), but is "/"');
	});

	it('looks for the ID only in a value from the list', () => {
		expect(campaign.read({ mode: 'list', value: ' abc|livechat ' }, reading())).toBe('abc');
		expect(refusal(campaign, { mode: 'id', value: 'abc|livechat' })).toEqual({
			message: '"Campaign" must be an ID such as abc, but is "abc|livechat"',
			parameter: 'Campaign',
		});
	});

	it('refuses an ID that does not look like one of its kind', () => {
		expect(campaign.read('abc', reading())).toBe('abc');
		expect(refusal(campaign, 'abc1')).toEqual({
			message: '"Campaign" must be the ID of a campaign, but is "abc1"',
			parameter: 'Campaign',
		});
	});

	it('gives nothing that would mean something else in a path, whatever it is', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (raw) => {
				let id: string | undefined;
				try {
					id = license.read(raw, reading());
				} catch {
					return;
				}
				if (id !== undefined) expect(encodeURIComponent(id)).toBe(id);
			}),
		);
	});
});
