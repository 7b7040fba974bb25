import { STORED_CARD, underTest } from '../../engine/underTest';
import { LICENSES } from '../../sandbox';
import { byId } from '../../resources/subscriptionFixtures';

const node = underTest();

const TOKEN = 'C12ibIjbXbqSAhKjxQTkEw';

describe('a value that only looks wrong', () => {
	it('accepts blanks and dashes in a card number, a month of one digit and a year of two', async () => {
		const { error } = await node.run('subscription', 'tokenizeCard', {
			...STORED_CARD,
			paymentSource: 'card',
			cardNumber: ' 4111-1111 1111-1111 ',
			expirationMonth: '={{ 9 }}',
			expirationYear: '31',
		});

		expect(error).toBeUndefined();
		expect(node.request().body).toMatchObject({
			number: '4111111111111111',
			month: '09',
			year: '2031',
		});
	});

	it('accepts the words of a menu for its values, and digits for a number', async () => {
		const { error } = await node.run('subscription', 'update', {
			...byId(LICENSES.livechatPaid),
			updateFields: { plan: '=Business', billingCycle: '=ANNUAL', seats: '= 12 ' },
		});

		expect(error).toBeUndefined();
		expect(node.sandbox.requests[1]?.body).toEqual({
			plan: 'business',
			billing_cycle: 'annual',
			seats: 12,
		});
	});

	// n8n wants all of the fields filled in where the choice between them is an expression.
	it.each([
		['=Recurly Token', { token: TOKEN }],
		['=CARD', { number: '4111111111111111' }],
	])('reads the fields that go with the words of a menu: %s', async (paymentSource, sent) => {
		await node.run('subscription', 'updateBilling', {
			...byId(LICENSES.livechatPaid),
			...STORED_CARD,
			paymentSource,
			token: TOKEN,
		});

		expect(node.sandbox.requests[0]).toMatchObject({ body: sent });
	});

	it('does not send blank optional fields, but sends 0 and false', async () => {
		await node.run('subscription', 'close', {
			...byId(LICENSES.livechatPaid),
			expire: false,
		});

		expect(node.request().body).toEqual({ password: node.sandbox.partnerPassword, expire: false });
	});
});
