import fc from 'fast-check';
import { DateTime } from 'luxon';
import { readStoredCard } from '../../nodes/LiveChatPartners/payment/card';
import { Problem } from '../../nodes/LiveChatPartners/runtime/problem';
import { thrownBy } from '../engine/thrown';
import { STORED_CARD, underTest } from '../engine/underTest';
import { byItem, order } from '../resources/subscriptionFixtures';
import { LICENSES } from '../sandbox';

function read(changes: Record<string, unknown>) {
	return readStoredCard({ ...STORED_CARD, ...changes });
}

/** The field that a card is refused for; undefined where it is accepted. */
function blamed(changes: Record<string, unknown>): string | undefined {
	try {
		read(changes);
		return undefined;
	} catch (thrown) {
		if (!(thrown instanceof Problem)) throw thrown;
		expect(thrown.message).not.toMatch(/\d{12}/);
		return thrown.details.parameter;
	}
}

/** The digit that makes a number right, by the steps that ISO/IEC 7812 describes. */
function checkDigit(payload: string): string {
	let sum = 0;
	for (let index = 0; index < payload.length; index++) {
		const digit = Number(payload[payload.length - 1 - index]);
		const doubled = index % 2 === 0 ? digit * 2 : digit;
		sum += doubled > 9 ? doubled - 9 : doubled;
	}
	return String((10 - (sum % 10)) % 10);
}

const cardNumber = fc
	.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 18 })
	.map((digits) => digits.join(''))
	.map((payload) => payload + checkDigit(payload));

describe('a card number', () => {
	it('is accepted with blanks and dashes anywhere, and cleaned', () => {
		const separators = fc.array(fc.constantFrom('', ' ', '-', '  ', '\u00a0', ' - '), {
			minLength: 20,
			maxLength: 20,
		});
		fc.assert(
			fc.property(cardNumber, separators, (number, between) => {
				const typed = [...number].map((digit, index) => `${between[index] ?? ''}${digit}`).join('');
				expect(read({ cardNumber: `${typed}${between[19] ?? ''}` }).number).toBe(number);
			}),
		);
	});

	it('is refused with any one digit changed', () => {
		fc.assert(
			fc.property(cardNumber, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
				const index = at % number.length;
				const digit = (Number(number[index]) + by) % 10;
				const mistyped = `${number.slice(0, index)}${digit}${number.slice(index + 1)}`;
				expect(blamed({ cardNumber: mistyped })).toBe('Card Number');
			}),
		);
	});

	it.each(['', '41111111111', '41111111111111111111', '4111 1111 1111 111x', {}, null])(
		'is refused where it is %j',
		(value) => expect(blamed({ cardNumber: value })).toBe('Card Number'),
	);
});

describe('what is said of a card that cannot be right', () => {
	it.each([
		[{ cardNumber: '4111111111111112' }, '"Card Number" is mistyped: its check digit does not fit'],
		[{ lastName: ' ' }, '"Last Name" of the card is required'],
		[
			{ expirationMonth: '7', expirationYear: '19' },
			'"Expiration Year" is in the past: the card expired 07/2019',
		],
	])('%j', (changes, words) => {
		expect(() => read(changes)).toThrow(new Problem(words));
	});
});

describe('a card number in the wrong field', () => {
	it.each(['expirationMonth', 'expirationYear', 'verificationValue', 'cardNumber'])(
		'is not quoted: %s',
		(field) => {
			for (const typed of ['4111111111111111', '3782 822463 10005', '4111-1111-1111-1112']) {
				const thrown = thrownBy(() => read({ [field]: `x ${typed}` }));
				expect(String(thrown)).toMatch(/^Problem: "/);
				expect(String(thrown)).not.toMatch(/4111|3782|10005/);
			}
		},
	);
});

describe('the expiry', () => {
	beforeEach(() => {
		jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 7, 15));
	});

	it.each([
		['01', '2027', undefined],
		['8', '26', undefined],
		['08', '2026', undefined],
		['12', '2099', undefined],
		['7', '2026', 'Expiration Month'],
		['12', '2025', 'Expiration Year'],
		['0', '2027', 'Expiration Month'],
		['13', '2027', 'Expiration Month'],
		['00', '2027', 'Expiration Month'],
		['08', '1999', 'Expiration Year'],
		['08', '227', 'Expiration Year'],
	])('%s/%s', (expirationMonth, expirationYear, field) => {
		expect(blamed({ expirationMonth, expirationYear })).toBe(field);
	});

	it('holds to the end of the month, wherever that ends last', () => {
		const card = { expirationMonth: '07', expirationYear: '2026' };
		const dayAfter = DateTime.local(2026, 8, 1).endOf('day').toMillis();
		jest.spyOn(Date, 'now').mockReturnValue(dayAfter);
		expect(blamed(card)).toBeUndefined();
		jest.spyOn(Date, 'now').mockReturnValue(dayAfter + 1);
		expect(blamed(card)).toBe('Expiration Month');
	});

	it('is sent with two digits and four', () => {
		expect(read({ expirationMonth: 9, expirationYear: 31 })).toMatchObject({
			month: '09',
			year: '2031',
		});
	});
});

describe('a verification value', () => {
	it.each(['12', '12345', 'abc', '1 23'])('is refused where it is "%s"', (value) => {
		expect(blamed({ verificationValue: value })).toBe('Verification Value');
	});

	it.each(['012', '7390'])('is accepted where it is "%s"', (value) => {
		expect(read({ verificationValue: value }).verification_value).toBe(value);
	});
});

describe('a token', () => {
	const node = underTest();
	const { livechatTrial, livechatTrial2 } = LICENSES;
	const parameters = { ...byItem, ...order };

	it('is fetched right before it is spent, also with several items', async () => {
		const items = [{ license: livechatTrial.id }, { license: livechatTrial2.id }];
		await node.run('subscription', 'create', parameters, { items });

		const path = '/v2/partners/solutions/licenses/livechat';
		expect(node.traffic()).toEqual([
			`GET ${path}/${livechatTrial.id}`,
			'POST /js/v1/token',
			`POST ${path}/${livechatTrial.id}/subscription`,
			`GET ${path}/${livechatTrial2.id}`,
			'POST /js/v1/token',
			`POST ${path}/${livechatTrial2.id}/subscription`,
		]);
	});

	it('is not spent where Recurly gave none', async () => {
		node.sandbox.fault({ host: 'recurly', act: { status: 200, body: { type: 'credit_card' } } });
		const items = [{ license: livechatTrial.id }];
		const { error } = await node.run('subscription', 'create', parameters, { items });

		expect(error?.message).toBe('Recurly gave no token and no explanation');
		expect(node.traffic().slice(1)).toEqual(['POST /js/v1/token']);
	});

	it('is not spent where it is that of no card', async () => {
		const body = { type: 'three_d_secure_action_result', id: 'Zt5jY2Q3ZGE0YzQ5YTVmMg' };
		node.sandbox.fault({ host: 'recurly', act: { status: 200, body } });
		const items = [{ license: livechatTrial.id }];
		const { error } = await node.run('subscription', 'create', parameters, { items });

		expect(error?.message).toBe(
			'Recurly gave a token that is not of a card (three_d_secure_action_result)',
		);
		expect(node.traffic().slice(1)).toEqual(['POST /js/v1/token']);
	});

	it('is refused with the name of the field to blame', async () => {
		const body = {
			error: {
				code: 'invalid-parameter',
				message: 'Zip is not valid',
				fields: ['zip'],
				details: [{ field: 'zip', messages: ['is not valid'] }],
			},
		};
		node.sandbox.fault({ host: 'recurly', act: { status: 200, body } });
		const { json } = await node.run(
			'subscription',
			'tokenizeCard',
			{},
			{ onError: 'continueRegularOutput' },
		);

		expect(json).toEqual([
			{
				error: '"ZIP Code": is not valid',
				details: {
					itemIndex: 0,
					parameter: 'ZIP Code',
					description: 'Recurly refused the card (invalid-parameter). Nothing was charged.',
				},
			},
		]);
	});
});
