import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { CARD_FIELDS } from '../../nodes/LiveChatPartners/payment/card';
import { refusalOf } from '../../nodes/LiveChatPartners/payment/refusal';

describe("Recurly's answer", () => {
	it.each(
		CARD_FIELDS.map(({ recurlyName, parameter }) => [recurlyName, parameter.property.displayName]),
	)('blames %s, which the editor calls "%s"', (recurlyName, displayName) => {
		const error = { code: 'validation', message: 'It is wrong', fields: [recurlyName] };
		const problem = refusalOf({ error });
		expect(problem?.message).toBe(`"${displayName}": It is wrong`);
		expect(problem?.details).toMatchObject({ parameter: displayName, fromApi: true });
		expect(problem?.details.description).toBe(
			'Recurly refused the card (validation). Nothing was charged.',
		);
	});

	it.each([
		['cvv', 'Verification Value'],
		['postal_code', 'ZIP Code'],
	])("blames %s, as Recurly's own library names it", (name, displayName) => {
		const problem = refusalOf({ error: { message: 'It is wrong', fields: [name] } });
		expect(problem?.message).toBe(`"${displayName}": It is wrong`);
		expect(problem?.details.parameter).toBe(displayName);
	});

	it.each<[IDataObject, string, string | undefined]>([
		[
			{
				message: 'There was an error validating your request.',
				fields: ['year', 'cvv', 'postal_code'],
				details: [
					{ field: 'year', messages: ['is expired'] },
					{ field: 'cvv', messages: ["can't be blank", 'is too short'] },
					{ field: 'postal_code', messages: ["can't be blank"] },
				],
			},
			`"Expiration Year": is expired; "Verification Value": can't be blank, is too short; "ZIP Code": can't be blank`,
			'Expiration Year',
		],
		[
			{
				message: 'Invalid',
				fields: ['month', 'city'],
				details: [{ field: 'city', messages: ['is unknown'] }],
			},
			'"Expiration Month": Invalid; "City": is unknown',
			'Expiration Month',
		],
		[
			{
				message: 'Declined',
				fields: ['number'],
				details: [{ field: 'number', messages: ['Declined'] }],
			},
			'"Card Number": Declined',
			'Card Number',
		],
		[
			{ details: [{ field: 'tax_identifier', messages: ['is invalid'] }] },
			'tax_identifier: is invalid',
			undefined,
		],
		[
			{ message: 'No', fields: 'zip', details: [{ field: 'zip', messages: 'is\nwrong' }] },
			'"ZIP Code": is wrong',
			'ZIP Code',
		],
		[{ message: 'No', fields: [7, null], details: ['x', { messages: ['y'] }] }, 'No', undefined],
		[
			{ message: 'No', fields: ['zip'], details: [{ field: 'zip', messages: [' '] }] },
			'"ZIP Code": No',
			'ZIP Code',
		],
	])('gives each field its own message: %j', (error, message, parameter) => {
		const problem = refusalOf({ error });
		expect(problem?.message).toBe(message);
		expect(problem?.details.parameter).toBe(parameter);
	});

	it.each([undefined, null, '', 'credit_card'])(
		'is a token of a card where its type is %j',
		(type) => {
			expect(refusalOf({ id: 'C12ibIjbXbqSAhKjxQWERTY', type })).toBeUndefined();
		},
	);

	it.each(['three_d_secure_action_result', 'bank_account'])(
		'is no token of a card where its type is %s',
		(type) => {
			const problem = refusalOf({ id: 'C12ibIjbXbqSAhKjxQWERTY', type });
			expect(problem?.message).toBe(`Recurly gave a token that is not of a card (${type})`);
			expect(problem?.details).toEqual({
				fromApi: true,
				description: 'It cannot pay for a subscription. Nothing was charged.',
			});
		},
	);

	it('is cut where its words are long', () => {
		const { message = '' } = refusalOf({ error: { message: 'x'.repeat(900) } }) ?? {};
		expect(message).toBe(`${'x'.repeat(500)}...`);
	});

	it('blames several fields, and none that the node does not have', () => {
		const fields = ['year', 'fraud', 'month'];
		expect(refusalOf({ error: { message: 'Expired', fields } })?.message).toBe(
			'"Expiration Year", "Expiration Month": Expired',
		);
	});

	it.each([
		[{}],
		[{ id: '' }],
		[{ id: null }],
		[{ id: 7 }],
		[{ error: 'no' }],
		[{ error: { message: '' } }],
		[{ type: 'card' }],
	])('is a failure without a token: %j', (answer) => {
		expect(refusalOf(answer)).toMatchObject({
			message: 'Recurly gave no token and no explanation',
			details: { description: 'Recurly refused the card. Nothing was charged.' },
		});
	});

	it('never throws, whatever it is', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('id', 'error'), fc.jsonValue()), (answer) => {
				const parsed: Record<string, never> = JSON.parse(JSON.stringify(answer));
				const { id }: { id?: unknown } = answer;
				expect(refusalOf(parsed) === undefined).toBe(typeof id === 'string' && id.trim() !== '');
			}),
		);
	});
});
