import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { testCard } from '../../nodes/LiveChatPartners/payment/testCard';
import { STORED_CARD, underTest } from '../engine/underTest';
import { RECURLY_PUBLIC_KEY, TEST_CARDS } from '../sandbox';
import { leaks } from './leaks';

const node = underTest();

/** What n8n shows when the card credential is saved. */
async function save(change: ICredentialDataDecryptedObject = {}) {
	const data = {
		...STORED_CARD,
		recurlyBaseUrl: node.sandbox.recurlyUrl,
		recurlyPublicKey: RECURLY_PUBLIC_KEY,
		...change,
	};
	const credential = { id: '1', name: 'Card', type: 'liveChatPartnersCardApi', data };
	return await testCard.call(new CredentialTestContext(), credential);
}

const refused = (message: string) => ({ status: 'Error', message });

describe('saving the card credential', () => {
	it('has Recurly turn the card into a token, and spends nothing', async () => {
		expect(await save()).toEqual({
			status: 'OK',
			message: 'Recurly can read the card. Its bank is asked only when it is charged.',
		});

		const request = node.request();
		expect(request).toMatchObject({
			host: 'recurly',
			method: 'POST',
			path: '/js/v1/token',
			query: {},
			body: {
				key: RECURLY_PUBLIC_KEY,
				number: '4111111111111111',
				month: '09',
				year: '2031',
				verification_value: '737',
				cvv: '737',
				zip: '02110',
				postal_code: '02110',
				country: 'US',
			},
		});
		expect(request.headers['content-type']).toContain('application/x-www-form-urlencoded');
		expect(node.sandbox.state.recurlyTokens).toHaveLength(1);
	});

	it("shows Recurly's words where it refuses the card", async () => {
		expect(await save({ cardNumber: TEST_CARDS.declined })).toEqual(
			refused('"Card Number": Your card was declined'),
		);
	});

	it('shows that the public key is not one of Recurly', async () => {
		expect(await save({ recurlyPublicKey: 'wrong' })).toEqual(
			refused('The public key is not valid'),
		);
	});

	it('names the field that cannot be right, and asks nobody', async () => {
		expect(await save({ expirationMonth: '13' })).toEqual(
			refused('"Expiration Month" must be a month from 1 to 12'),
		);
		expect(node.traffic()).toEqual([]);
	});

	it('says that nothing is filled in, and asks nobody', async () => {
		const credential = { id: '1', name: 'Card', type: 'liveChatPartnersCardApi' };
		expect(await testCard.call(new CredentialTestContext(), credential)).toEqual(
			refused('"First Name" of the card is required'),
		);
		expect(node.traffic()).toEqual([]);
	});

	it('says that the address of Recurly cannot be right', async () => {
		expect(await save({ recurlyBaseUrl: 'ftp://recurly.test' })).toEqual(
			refused(
				'"Recurly Base URL" of the credential must be an address such as https://api.recurly.com',
			),
		);
	});

	it.each<[string, unknown, string]>([
		['an error', new Error('getaddrinfo ENOTFOUND'), 'getaddrinfo ENOTFOUND'],
		['something that is no error', 'down', 'Recurly cannot be reached'],
	])(
		'asks Recurly itself where no address is filled in, which ends in %s',
		async (_, thrown, words) => {
			const context = new CredentialTestContext();
			const request = jest.spyOn(context.helpers, 'request').mockRejectedValue(thrown);
			const data = { ...STORED_CARD, recurlyBaseUrl: '' };
			const credential = { id: '1', name: 'Card', type: 'liveChatPartnersCardApi', data };
			expect(await testCard.call(context, credential)).toEqual(refused(words));
			expect(request.mock.calls).toMatchObject([
				[{ uri: 'https://api.recurly.com/js/v1/token', timeout: 15_000 }],
			]);
		},
	);

	it.each<[string, object | string]>([
		['no token', { type: 'credit_card' }],
		['something else', '<h1>Sign in</h1>'],
	])('is no success where Recurly answers with %s', async (_, body) => {
		node.sandbox.fault({ host: 'recurly', act: { status: 200, body } });
		expect(await save()).toEqual(refused('Recurly gave no token and no explanation'));
	});

	it('does not follow a redirect with the card', async () => {
		const redirect = `${node.sandbox.partnerUrl}/js/v1/token`;
		node.sandbox.fault({ host: 'recurly', act: { redirect, status: 307 } });
		expect(await save()).toMatchObject({ status: 'Error' });
		expect(node.traffic()).toEqual(['POST /js/v1/token']);
	});

	it('says why Recurly cannot be reached', async () => {
		node.sandbox.fault({ host: 'recurly', act: 'resetBefore' });
		const { status, message } = await save();
		expect(status).toBe('Error');
		expect(message).toMatch(/socket hang up|ECONNRESET/);
	});

	it.each<[string, object]>([
		['in its message', { message: 'No card 4111 1111 1111 1111 with the value 737' }],
		['as numbers', { message: '4111111111111111, 737', code: '737' }],
		[
			'in the message of a field',
			{ message: 'Wrong', details: [{ field: 'cvv', messages: ['737 of 4111-1111-1111-1111'] }] },
		],
		[
			'as a field',
			{ message: 'Wrong', details: [{ field: '4111111111111111', messages: ['737'] }] },
		],
		['at the end of long words', { message: `${'x '.repeat(242)}4111 1111 1111 1111` }],
	])('shows nothing of the card that Recurly answers %s', async (_, error) => {
		node.sandbox.fault({ host: 'recurly', act: { status: 200, body: { error } } });
		const answer = await save();
		expect(answer.status).toBe('Error');
		expect(answer.message).toContain('••••');
		expect(answer.message).not.toMatch(/737|4111|1111 1111/);
	});

	it('does not take what is no token of a card for one', async () => {
		const body = { type: '4111111111111111', id: 'Zt5jY2Q3ZGE0YzQ5YTVmMg' };
		node.sandbox.fault({ host: 'recurly', act: { status: 200, body } });
		expect(await save()).toEqual(refused('Recurly gave a token that is not of a card (•••• 1111)'));
	});

	it.each(['4111 1111 1111 1111', '4111-1111-1111-1111'])(
		'shows nothing of the card %s, also where a server echoes it',
		async (cardNumber) => {
			node.sandbox.fault({ host: 'recurly', act: 'echo' });
			const answer = await save({ cardNumber });
			expect(answer.status).toBe('Error');
			const secrets = { 'card number': '4111111111111111', 'verification value': '737' };
			expect(leaks(answer.message, secrets)).toEqual([]);
		},
	);
});
