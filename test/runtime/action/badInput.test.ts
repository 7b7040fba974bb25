import type { INodeParameters } from 'n8n-workflow';
import { textAt } from '../../../nodes/LiveChatPartners/runtime/json';
import { STORED_CARD, underTest } from '../../engine/underTest';
import { LICENSES } from '../../sandbox';

const node = underTest();

const license = (value: string): INodeParameters => ({
	product: 'livechat',
	licenseId: { __rl: true, mode: 'id', value },
});

const subscription: INodeParameters = {
	...license(LICENSES.livechatTrial.id),
	plan: 'team',
	billingCycle: 'monthly',
	seats: 5,
};

const card: INodeParameters = { ...subscription, ...STORED_CARD, paymentSource: 'card' };

const campaign: INodeParameters = {
	product: 'livechat',
	campaignName: 'Autumn webinar',
	link: 'https://www.livechat.com/',
	trialDuration: 14,
};

interface Case {
	what: string;
	resource: string;
	operation: string;
	parameters: INodeParameters;
	/** The field as the editor names it. */
	field: string;
	/** How the message ends after the field's name. */
	complaint: string | RegExp;
}

/** One operation of one resource with values that cannot be right. */
function cases(
	resource: string,
	operation: string,
	rows: Array<[string, INodeParameters, string, string | RegExp]>,
): Case[] {
	return rows.map(([what, parameters, field, complaint]) => ({
		what,
		resource,
		operation,
		parameters,
		field,
		complaint,
	}));
}

const table: Case[] = [
	...cases('license', 'get', [
		['an empty license id', license('={{ "" }}'), 'License', 'is required'],
		['a blank license id', license('={{ "   " }}'), 'License', 'is required'],
		[
			'a path for a license id',
			license('../coupons'),
			'License',
			'must be an ID such as 104130623, but is "../coupons"',
		],
		[
			'two dots for a license id',
			license('..'),
			'License',
			'must be an ID such as 104130623, but is ".."',
		],
		[
			'an encoded path for a license id',
			license('%2e%2e'),
			'License',
			'must be an ID such as 104130623, but is "%2e%2e"',
		],
		['a query in a license id', license('1?x=1'), 'License', /^must be an ID/],
		[
			'an object for a license id',
			license('={{ { "a": 1 } }}'),
			'License',
			'must be an ID, but is {"a":1}',
		],
		[
			'an expression that gives undefined',
			license('={{ $json.missing }}'),
			'License',
			'is required',
		],
		['an item without the field', license('={{ $json.client.license }}'), 'License', 'is required'],
	]),
	...cases('campaign', 'create', [
		[
			'a name of 4 characters',
			{ ...campaign, campaignName: 'Four' },
			'Campaign Name',
			'must have at least 5 characters, but is "Four"',
		],
		[
			'a name of 101 characters',
			{ ...campaign, campaignName: 'n'.repeat(101) },
			'Campaign Name',
			'must have at most 100 characters, but has 101',
		],
		[
			'a product that is no text',
			{ ...campaign, product: '={{ [1] }}' },
			'Product',
			'must be a text, but is [1]',
		],
		[
			'a coupon that is no number',
			{ ...campaign, couponId: { __rl: true, mode: 'id', value: 'SUMMER' } },
			'Coupon',
			'must be the number of a coupon, but is "SUMMER"',
		],
	]),
	...cases('subscription', 'create', [
		['no seats', { ...subscription, seats: '=' }, 'Seats', 'is required'],
		[
			'0 seats',
			{ ...subscription, seats: 0 },
			'Seats',
			'must be a whole number of at least 1, but is 0',
		],
		[
			'-1 seats',
			{ ...subscription, seats: -1 },
			'Seats',
			'must be a whole number of at least 1, but is -1',
		],
		[
			'2.5 seats',
			{ ...subscription, seats: 2.5 },
			'Seats',
			'must be a whole number of at least 1, but is 2.5',
		],
		[
			'"many" seats',
			{ ...subscription, seats: '=many' },
			'Seats',
			'must be a whole number of at least 1, but is "many"',
		],
		[
			'a month of 13',
			{ ...card, expirationMonth: '13' },
			'Expiration Month',
			'must be a month from 1 to 12',
		],
		[
			'an expired year',
			{ ...card, expirationYear: '2020' },
			'Expiration Year',
			'is in the past: the card expired 09/2020',
		],
		[
			'a card number with letters',
			{ ...card, cardNumber: '4111 1111 1111 111O' },
			'Card Number',
			'must have 12 to 19 digits and nothing else',
		],
		[
			'a mistyped card number',
			{ ...card, cardNumber: '4111111111111112' },
			'Card Number',
			'is mistyped: its check digit does not fit',
		],
		[
			'a verification value of 2 digits',
			{ ...card, verificationValue: '12' },
			'Verification Value',
			'must have 3 or 4 digits',
		],
		['a card without a city', { ...card, city: '={{ $json.city }}' }, 'City', 'is required'],
		[
			'no token',
			{ ...subscription, paymentSource: 'token', token: '={{ $json.token }}' },
			'Recurly Token',
			'is required',
		],
	]),
	...cases('earnings', 'getCommissionReport', [
		[
			'a date that is no date',
			{ dateRange: 'custom', dateFrom: '=soon', dateTo: '2026-01-31', aggregation: 'day' },
			'From',
			'must be a date, but is "soon"',
		],
		[
			'a day that the month does not have',
			{ dateRange: 'custom', dateFrom: '2026-02-30', dateTo: '2026-03-01', aggregation: 'day' },
			'From',
			'must be a date, but is "2026-02-30"',
		],
		[
			'a number that is no time',
			{ dateRange: 'custom', dateFrom: '={{ 20261 }}', dateTo: '2026-01-31', aggregation: 'day' },
			'From',
			'must be a date, but is 20261',
		],
		[
			'a range that is upside down',
			{ dateRange: 'custom', dateFrom: '2026-02-01', dateTo: '2026-01-31', aggregation: 'day' },
			'To',
			'(2026-01-31T23:59:59Z) must not be before "From" (2026-02-01T00:00:00Z)',
		],
		[
			'half of a condition',
			{
				dateRange: 'custom',
				dateFrom: '2026-01-01',
				dateTo: '2026-01-31',
				aggregation: 'day',
				filterRows: { filter: [{ field: 'product', operator: 'equals', value: '' }] },
			},
			'Conditions',
			'need a Value in row 1',
		],
		[
			'a time-out of 0',
			{
				dateRange: 'custom',
				dateFrom: '2026-01-01',
				dateTo: '2026-01-31',
				aggregation: 'day',
				options: { timeout: 0 },
			},
			'Timeout',
			'must be a whole number from 1 to 3600000, but is 0',
		],
	]),
];

describe('a value that cannot be right', () => {
	it.each(table)(
		'$resource $operation: $what',
		async ({ resource, operation, parameters, field, complaint }) => {
			const items = [{ id: 1 }];
			const { json, error } = await node.run(resource, operation, parameters, {
				items,
				onError: 'continueRegularOutput',
			});

			expect(error).toBeUndefined();
			expect(json).toHaveLength(1);
			expect(json[0]?.details).toMatchObject({ itemIndex: 0, parameter: field });
			const message = textAt(json[0] ?? {}, 'error');
			expect(message.startsWith(`"${field}" `)).toBe(true);
			const rest = message.slice(field.length + 3);
			if (typeof complaint === 'string') expect(rest).toBe(complaint);
			else expect(rest).toMatch(complaint);
			expect(node.traffic()).toEqual([]);
		},
	);

	it('stops the node and tells which item it is, and nothing is sent for it', async () => {
		const parameters = { ...subscription, seats: '={{ $json.seats }}' };
		const { error } = await node.run('subscription', 'create', parameters, {
			items: [{ seats: 5 }, { seats: 'many' }],
		});

		expect(error).toMatchObject({ name: 'NodeOperationError' });
		expect(error?.message).toBe(
			'"Seats" must be a whole number of at least 1, but is "many" (item 2 of 2)',
		);
		// The token, what the license shows before, and the subscription of the first item.
		expect(node.traffic()).toHaveLength(3);
	});

	it('leaves the other items alone where the node continues', async () => {
		const items = [{ limit: 1 }, { limit: 'none' }, { limit: 2 }];
		const outcome = await node.run(
			'coupon',
			'getAll',
			{ limit: '={{ $json.limit }}' },
			{ items, onError: 'continueErrorOutput' },
		);

		expect(outcome.items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 2 },
			{ item: 2 },
		]);
		expect(outcome.errorItems).toHaveLength(1);
		expect(outcome.errorItems[0]?.json).toMatchObject({
			error: '"Limit" must be a whole number of at least 1, but is "none" (item 2 of 3)',
			limit: 'none',
		});
	});
});
