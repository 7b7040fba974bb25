import { CARD, call, licensePath, send, tokenize } from './client';
import { TEST_CARDS, startSandbox } from './index';
import type { Sandbox } from './index';

const NOW = new Date('2026-03-15T12:00:00Z');
const SUBSCRIPTION = { plan: 'business', billing_cycle: 'annual', seats: 2 };

let sandbox: Sandbox;
let url: string;
beforeAll(async () => {
	sandbox = await startSandbox({ now: NOW });
	url = `${sandbox.recurlyUrl}/js/v1/token`;
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('Recurly', () => {
	it('turns a card into a token, by form and by query', async () => {
		const query = new URLSearchParams(CARD).toString();
		for (const reply of [
			await send(url, { method: 'POST', form: CARD }),
			await send(`${url}?${query}`),
		]) {
			expect(reply.status).toBe(200);
			expect(reply.body).toEqual({ type: 'credit_card', id: expect.stringMatching(/^[\w-]{22}$/) });
		}
	});

	it.each<[what: string, change: Record<string, string>, fields: string[]]>([
		['a wrong check digit', { number: '4111111111111112' }, ['number']],
		['letters in the number', { number: '4111x11111111111' }, ['number']],
		['spaces in the number', { number: '4111 1111 1111 1111' }, ['number']],
		['an expired card', { month: '02', year: '2026' }, ['month', 'year']],
		['a month of 13', { month: '13' }, ['month']],
		['a month of one digit', { month: '4' }, ['month']],
		['a year of two digits', { year: '30' }, ['year']],
		['an empty field', { city: '' }, ['city']],
		['a country in words', { country: 'Poland' }, ['country']],
		['a country that every object has', { country: '__proto__' }, ['country']],
		['a wrong verification value', { verification_value: '12' }, ['cvv']],
		['a verification value by two names that differ', { cvv: '738' }, ['cvv']],
		['a postal code by two names that differ', { postal_code: '97202' }, ['postal_code']],
		['a declined card', { number: TEST_CARDS.declined }, ['number']],
	])('refuses %s with status 200', async (_what, change, fields) => {
		const reply = await send(url, { method: 'POST', form: { ...CARD, ...change } });
		expect(reply.status).toBe(200);
		expect(reply.body).toEqual({
			error: {
				code: expect.any(String),
				message: expect.any(String),
				fields,
				details: fields.map((field) => ({ field, messages: [expect.any(String)] })),
			},
		});
		expect(sandbox.state.recurlyTokens).toEqual([]);
	});

	it("takes the names of Recurly's own library for those that LiveChat documents", async () => {
		const { verification_value: cvv, zip: postal_code, ...rest } = CARD;
		const both = { ...CARD, cvv, postal_code };
		for (const form of [{ ...rest, cvv, postal_code }, both]) {
			const reply = await send(url, { method: 'POST', form });
			expect(reply.body).toHaveProperty('id');
		}
	});

	it.each<[country: string, fields: string[]]>([
		['US', ['state', 'postal_code']],
		['HK', []],
	])('asks for what addresses in %s have', async (country, fields) => {
		const form = { ...CARD, country, state: '', zip: '' };
		const reply = await send(url, { method: 'POST', form });
		if (fields.length === 0) expect(reply.body).toHaveProperty('id');
		else expect(reply.body).toHaveProperty('error.fields', fields);
	});

	it('accepts a card in the month in which it expires', async () => {
		const reply = await send(url, { method: 'POST', form: { ...CARD, month: '03', year: '2026' } });
		expect(reply.body).toHaveProperty('id');
	});

	it('names all missing fields, and refuses a wrong key', async () => {
		const missing = await send(url, { method: 'POST', form: { key: CARD.key } });
		expect(missing.body).toHaveProperty(
			'error.fields',
			expect.arrayContaining(['number', 'cvv', 'country']),
		);
		const wrong = await send(url, { method: 'POST', form: { ...CARD, key: 'ewr1-other' } });
		expect(wrong.body).toHaveProperty('error.code', 'invalid-public-key');
	});

	it.each([
		[
			'an Authorization header',
			{ form: CARD, headers: { Authorization: 'Bearer x' } },
			400,
			'no Authorization',
		],
		['a JSON body', { json: CARD }, 415, 'unsupported media type'],
		['an unknown field', { form: { ...CARD, cvc: '1' } }, 400, 'cvc is no documented parameter'],
	])('refuses %s', async (_what, sending, status, words) => {
		const reply = await send(url, { method: 'POST', ...sending });
		expect(reply.status).toBe(status);
		expect(reply.body).toHaveProperty('error.message', expect.stringContaining(words));
	});

	it('gives tokens that work once', async () => {
		const token = await tokenize(sandbox);
		const create = (name: 'livechatTrial' | 'livechatTrial2') =>
			call(sandbox, licensePath(name, '/subscription'), {
				method: 'POST',
				json: { token, ...SUBSCRIPTION },
			});
		expect((await create('livechatTrial')).status).toBe(201);
		const second = await create('livechatTrial2');
		expect(second.status).toBe(400);
		expect(second.body).toEqual({ message: 'Token has already been used' });
		expect(sandbox.state.recurlyTokens).toMatchObject([{ id: token, last4: '1111', usedAt: NOW }]);
	});

	it('gives tokens that last for minutes, and knows which it gave', async () => {
		const update = (token: string) =>
			call(sandbox, licensePath('livechatPaid', '/billing'), { method: 'PUT', json: { token } });
		expect((await update('unknown')).body).toEqual({ message: 'Token is invalid or unknown' });
		const token = await tokenize(sandbox);
		sandbox.state.now = () => new Date(NOW.getTime() + 21 * 60_000);
		expect((await update(token)).body).toEqual({ message: 'Token has expired' });
	});
});
