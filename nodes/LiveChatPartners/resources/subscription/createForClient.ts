import type { IDataObject } from 'n8n-workflow';

import { recurlyMethod } from '../../payment/recurly';
import { payingCard, paymentParameters, paymentToken } from '../../payment/source';
import type { Call } from '../../runtime/action/call';
import type { Operation, Output } from '../../runtime/action/operation';
import { textAt } from '../../runtime/json';
import { Problem, parameterProblem } from '../../runtime/problem';
import { GET_COUPONS } from '../coupon/getAll';
import { couponId } from '../fields/coupon';
import { differing } from '../fields/ifExists';
import { billingCycle, plan, seats } from '../fields/plan';
import { CREATE_LICENSE } from '../license/create';
import { clientName, purchaseOrder } from '../license/fields';
import { GET_LICENSE } from '../license/get';
import { GET_LICENSES } from '../license/getAll';
import { CREATE_ORGANIZATION, clientEmail, dataCenter, identifier } from '../organization/create';
import { createLicense, createOrganization } from './forClient/create';
import {
	organizationId,
	organizationName,
	product,
	requireKnownChoices,
	trialDuration,
} from './forClient/fields';
import { PATIENT, findLicense } from './forClient/licenses';
import { clientKey, newProgress, withProgress } from './forClient/progress';
import type { Progress } from './forClient/progress';
import { CREATE_SUBSCRIPTION, subscribe } from './subscribe';

/**
 * The coupon is the one thing that the API refuses only after it has created an organization.
 * @throws Problem where it is not one of the partner's own
 */
async function requireOwnCoupon(call: Call): Promise<void> {
	const coupon = call.value(couponId);
	if (coupon === undefined) return;
	const { elements } = await call.api.requestList(GET_COUPONS, {}, Infinity);
	if (elements.some((one) => textAt(one, 'id') === String(coupon))) return;
	throw parameterProblem(
		couponId.property.displayName,
		`must be one of your own, but is ${coupon}`,
		'Nothing was created. Choose one from the list.',
	);
}

/** The license of the client for the product: the one that there is, or a new one. */
async function licenseOf(call: Call, progress: Progress): Promise<string> {
	const existing = await findLicense(call);
	if (existing !== undefined) return existing;
	await requireOwnCoupon(call);
	// A card that is refused leaves nothing behind: its token costs nothing and lives 20 minutes.
	progress.token = await paymentToken(call);
	if (progress.organizationId === '') {
		const appeared = await createOrganization(call, progress);
		if (appeared !== undefined) return appeared;
	}
	return await createLicense(call, progress);
}

/** What is asked for, by the names of the API. */
function termsOf(call: Call) {
	return {
		plan: call.value(plan) ?? '',
		billing_cycle: call.value(billingCycle) ?? '',
		seats: call.value(seats) ?? seats.default,
	};
}

/** Plan, billing cycle and seats as the license has them, and the names of those that are not as asked. */
function termsNow(call: Call, license: IDataObject = {}): IDataObject {
	const asked = termsOf(call);
	const now: IDataObject = { ...asked };
	for (const name of Object.keys(asked)) now[name] = license[name] ?? now[name];
	const differs = differing(call, now, asked);
	return { ...now, ...(differs.length === 0 ? {} : { differs }) };
}

/** Pays for the license, unless it is paid. Another event may do so at the same moment. */
async function pay(call: Call, progress: Progress): Promise<IDataObject | undefined> {
	const path = { product: call.value(product) ?? '', license_id: progress.licenseId };
	const { is, license } = await subscribe(
		call,
		{ path, terms: termsOf(call) },
		{
			returnsExisting: true,
			leavesPaid: true,
			patience: PATIENT,
			token: progress.token,
			...(progress.created.license ? { license: {} } : {}),
		},
	);
	progress.created.subscription = is !== 'existed';
	return license;
}

async function steps(call: Call, progress: Progress): Promise<IDataObject> {
	progress.licenseId = await licenseOf(call, progress);
	const license = await pay(call, progress);
	return {
		success: true,
		...(progress.organizationId === '' ? {} : { organization_id: progress.organizationId }),
		license_id: progress.licenseId,
		product: call.value(product),
		...termsNow(call, license),
		created: progress.created,
	};
}

async function run(call: Call): Promise<Output[]> {
	requireKnownChoices(call);
	return await call.turns.take(clientKey(call), async () => {
		const progress = newProgress(call);
		return await steps(call, progress).then(
			(json) => [{ json }],
			(thrown: unknown) => {
				throw thrown instanceof Problem ? withProgress(thrown, progress) : thrown;
			},
		);
	});
}

/** The card that an item would pay with. A client who pays already needs none, so one that cannot be read is no failure yet. */
async function cardIfAny(call: Call): Promise<string> {
	return await payingCard(call).catch(() => '');
}

export const createForClient: Operation = {
	value: 'createForClient',
	name: 'Create for Client',
	action: 'Subscribe a client',
	description:
		"Give a client a paid subscription, from a name and an e-mail address. The client's license is found, or organization and license are created. Called twice, it creates one of each.",
	builderHint:
		'Choose this for onboarding from a form or a CRM event. It may run twice for the same client: it creates one of each.',
	effect: {
		inShort: 'and charge the card',
		inFull:
			'Charges the card at once, and again in every billing cycle until the subscription is closed. A client who already pays for the product is not charged again.',
	},
	parameters: [clientName, clientEmail, product, plan, billingCycle, seats, ...paymentParameters],
	additionalFields: [
		couponId,
		dataCenter,
		identifier,
		organizationId,
		organizationName,
		purchaseOrder,
		trialDuration,
	],
	options: [recurlyMethod],
	composed: true,
	mayRunAgain: () => true,
	payingCard: cardIfAny,
	endpoints: [
		GET_LICENSES,
		CREATE_ORGANIZATION,
		CREATE_LICENSE,
		GET_LICENSE,
		CREATE_SUBSCRIPTION,
		GET_COUPONS,
	],
	run,
};
