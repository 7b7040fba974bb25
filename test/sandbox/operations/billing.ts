import type { Handlers } from '../server/handler';
import { created, noContent, ok } from '../server/handler';
import { Refusal } from '../server/refusal';
import { balanceOf, dollars } from '../state/commission';
import type { Billing, Withdrawal } from '../state/types';
import { timestamp, within } from '../time';
import { newestFirst } from './order';
import { rangeOf } from './range';

/** The least that can be withdrawn, in cents. */
const LEAST_WITHDRAWAL = 5_000;

/** What is answered while there are no billing details: the documentation knows no 404 here. */
const NO_BILLING: Billing = {
	type: '',
	company: '',
	address: '',
	city: '',
	country: '',
	paypal: '',
	zipCode: '',
	vat: '',
	state: '',
};

export const billingHandlers: Handlers = {
	'billing.get': ({ state: { billing = NO_BILLING } }) => {
		const { zipCode, state, ...rest } = billing;
		return ok({ ...rest, zip_code: zipCode, ...(state === '' ? {} : { state }) });
	},

	'billing.update': ({ state, body }) => {
		state.billing = {
			type: body.text('type'),
			company: body.text('company'),
			address: body.text('address'),
			city: body.text('city'),
			country: body.text('country'),
			paypal: body.text('paypal'),
			zipCode: body.optionalText('zip_code') ?? '',
			vat: body.optionalText('vat') ?? '',
			state: body.optionalText('state') ?? '',
		};
		return noContent();
	},

	'withdrawal.create': ({ state }) => {
		if (state.billing === undefined)
			throw new Refusal(409, 'Billing info not found, please update billing');
		const { available } = balanceOf(state);
		if (available < LEAST_WITHDRAWAL)
			throw new Refusal(403, 'Not enough money to withdraw (min. $50)');
		const now = state.now();
		const id = Math.max(0, ...state.withdrawals.map((withdrawal) => withdrawal.id)) + 1;
		const withdrawal: Withdrawal = {
			id,
			requestedAt: now,
			status: 'pending',
			cents: available,
			invoiceId: `${now.getUTCFullYear()}/${id}/${state.partner.partnerId}`,
			paypal: state.billing.paypal,
		};
		state.withdrawals.push(withdrawal);
		return created(withdrawalAnswer(withdrawal));
	},

	'withdrawal.getAll': ({ state, query }) => {
		const range = rangeOf(query);
		const found = state.withdrawals.filter((withdrawal) => within(withdrawal.requestedAt, range));
		return ok({
			result: newestFirst(found, (withdrawal) => withdrawal.requestedAt).map(withdrawalAnswer),
		});
	},
};

function withdrawalAnswer(withdrawal: Withdrawal): object {
	return {
		withdrawal_id: withdrawal.id,
		request_timestamp: timestamp(withdrawal.requestedAt),
		action_timestamp: withdrawal.actedAt === undefined ? '' : timestamp(withdrawal.actedAt),
		status: withdrawal.status,
		amount: dollars(withdrawal.cents),
		invoice_id: withdrawal.invoiceId,
		paypal: withdrawal.paypal,
	};
}
