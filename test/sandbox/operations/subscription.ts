import { PARTNER_PASSWORD } from '../constants';
import type { Call, Handlers } from '../server/handler';
import { created, noContent } from '../server/handler';
import { Refusal } from '../server/refusal';
import { licenseOf } from '../state/find';
import { activeSubscription, cycleEnd, priceOf } from '../state/license';
import { spendToken } from '../state/recurlyToken';
import type { License, Subscription } from '../state/types';
import { BILLING_CYCLES, PLANS } from './words';

export const subscriptionHandlers: Handlers = {
	'subscription.create': ({ state, path, body }) => {
		const license = licenseOf(state, path);
		const now = state.now();
		if (activeSubscription(license, now) !== undefined)
			throw new Refusal(409, 'Subscription already exists');
		const token = body.text('token');
		spendToken(state, token);
		const terms = termsOf(body);
		license.subscription = { ...terms, startedAt: now, cardToken: token };
		license.convertedAt ??= now;
		license.ccAdded = true;
		license.invoices.push({
			no:
				Math.max(0, ...state.licenses.flatMap(({ invoices }) => invoices.map(({ no }) => no))) + 1,
			date: now,
			...terms,
			cents: priceOf(terms.plan, terms.billingCycle, terms.seats),
			status: 'paid',
		});
		state.subscriptionsCreated[license.id] = (state.subscriptionsCreated[license.id] ?? 0) + 1;
		return created();
	},

	'subscription.update': ({ state, path, body }) => {
		const subscription = subscriptionOf(licenseOf(state, path), state.now(), 409);
		if (subscription.endsAt !== undefined)
			throw new Refusal(409, 'Subscription is closed and ends with its cycle');
		Object.assign(subscription, termsOf(body));
		return noContent();
	},

	'subscription.close': ({ state, path, body }) => {
		const license = licenseOf(state, path);
		if (body.text('password') !== PARTNER_PASSWORD) throw new Refusal(403, 'Password is incorrect');
		const now = state.now();
		const subscription = subscriptionOf(license, now, 404);
		const expireNow = body.optionalFlag('expire') ?? false;
		if (subscription.endsAt !== undefined && !expireNow)
			throw new Refusal(404, 'Subscription is already closed');
		subscription.endsAt = expireNow ? now : cycleEnd(subscription, now);
		return noContent();
	},

	'subscription.updateBilling': ({ state, path, body }) => {
		const license = licenseOf(state, path);
		const subscription = subscriptionOf(license, state.now(), 404);
		const token = body.text('token');
		spendToken(state, token);
		subscription.cardToken = token;
		license.ccAdded = true;
		return noContent();
	},
};

function termsOf(body: Call['body']): Pick<Subscription, 'plan' | 'billingCycle' | 'seats'> {
	return {
		plan: body.choice('plan', PLANS),
		billingCycle: body.choice('billing_cycle', BILLING_CYCLES),
		seats: body.integer('seats'),
	};
}

function subscriptionOf(license: License, now: Date, missingStatus: 404 | 409): Subscription {
	const subscription = activeSubscription(license, now);
	if (subscription === undefined) throw new Refusal(missingStatus, "Subscription doesn't exist");
	return subscription;
}
