import { addMonths } from '../time';
import type { License, LicenseStatus, Plan, Subscription, BillingCycle } from './types';

/** US dollars a seat and month. */
const SEAT_PRICE: Record<Plan, number> = { starter: 20, team: 41, business: 59 };

/** What a trial offers. A license without a subscription reports these values. */
const TRIAL = { plan: 'team', billingCycle: 'monthly', seats: 100 } as const;

/** The subscription of a license while it lasts. One that was closed lasts until its end. */
export function activeSubscription(license: License, now: Date): Subscription | undefined {
	const { subscription } = license;
	if (subscription === undefined) return undefined;
	return subscription.endsAt !== undefined && subscription.endsAt <= now ? undefined : subscription;
}

/** The status of a license at a moment. */
export function statusOf(license: License, now: Date): LicenseStatus {
	if (activeSubscription(license, now) !== undefined) return 'paid';
	if (license.subscription === undefined && license.trialEndsAt > now) return 'trial';
	return 'expired';
}

/** When the running billing cycle of a subscription ends. */
export function cycleEnd(subscription: Subscription, now: Date): Date {
	const step = subscription.billingCycle === 'monthly' ? 1 : 12;
	let cycles = 1;
	while (addMonths(subscription.startedAt, cycles * step) <= now) cycles += 1;
	return addMonths(subscription.startedAt, cycles * step);
}

/** When a license ends, or ended: its trial, its subscription, or the cycle that is paid. */
export function endOf(license: License, now: Date): Date {
	const { subscription } = license;
	if (subscription === undefined) return license.trialEndsAt;
	return subscription.endsAt ?? cycleEnd(subscription, now);
}

/** Plan, billing cycle and seats as the license reports them. */
export function termsOf(license: License): {
	plan: Plan;
	billingCycle: BillingCycle;
	seats: number;
} {
	const { plan, billingCycle, seats } = license.subscription ?? TRIAL;
	return { plan, billingCycle, seats };
}

/** What one billing cycle costs, in cents. An annual cycle costs ten months. */
export function priceOf(plan: Plan, billingCycle: BillingCycle, seats: number): number {
	return SEAT_PRICE[plan] * 100 * seats * (billingCycle === 'monthly' ? 1 : 10);
}
