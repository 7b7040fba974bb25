import { COUPONS, LICENSES, ORGANIZATIONS } from '../constants';
import { priceOf } from '../state/license';
import type {
	BillingCycle,
	Commission,
	License,
	Organization,
	Plan,
	Product,
} from '../state/types';
import { addDays, addMonths } from '../time';
import { person } from './names';
import type { Random } from './random';

const PERCENT = 20;

/** What a seeded license is made of; ages are in days. */
interface Sketch {
	product: Product;
	id: string;
	organizationId: string;
	paymentOrigin: License['paymentOrigin'];
	age: number;
	trialDays: number;
	client?: { name: string; email: string };
	subscription?: {
		plan: Plan;
		billingCycle: BillingCycle;
		seats: number;
		age: number;
		endedAge?: number;
	};
}

/** The organizations of the partner. */
export function seedOrganizations(now: Date): Organization[] {
	return [
		{
			id: ORGANIZATIONS.small,
			name: 'Harbour Bikes',
			clientName: 'Ines Castel',
			clientEmail: 'ines.castel@harbour.example',
			dataCenter: 'us-south1',
			identifier: 'harbour',
			createdAt: addDays(now, -710),
		},
		{
			id: ORGANIZATIONS.large,
			name: 'Northwind Retail Group',
			clientName: 'Nils Lindqvist',
			clientEmail: 'nils.lindqvist@northwind.example',
			dataCenter: 'eu-west3',
			identifier: '',
			createdAt: addDays(now, -705),
		},
	];
}

/** Licenses of all products and states, and the commission that their payments brought. */
export function seedLicenses(
	random: Random,
	now: Date,
): { licenses: License[]; commissions: Commission[] } {
	const commissions: Commission[] = [];
	let invoiceNo = 1_000;
	const licenses = [...knownSketches(), ...otherSketches(random)].map((sketch, index): License => {
		const createdAt = addDays(now, -sketch.age);
		const client = sketch.client ?? person(random, index);
		const license: License = {
			id: sketch.id,
			product: sketch.product,
			organizationId: sketch.organizationId,
			clientName: client.name,
			clientEmail: client.email,
			purchaseOrder: random.chance(0.5) ? `PO-${random.integer(1_000, 9_999)}` : '',
			paymentOrigin: sketch.paymentOrigin,
			createdAt,
			trialEndsAt: addDays(createdAt, sketch.trialDays),
			invoices: [],
			operators: [client.email, `agent.${index}@client.example`],
			invitedAgents: [`agent.${index}@client.example`],
			ccAdded: sketch.subscription !== undefined || random.chance(0.4),
			ql: sketch.subscription !== undefined || random.chance(0.4),
			conversations: random.integer(0, 900),
			conversationsLast30Days: random.integer(0, 90),
			discountPercent: sketch.paymentOrigin === 'partner' ? PERCENT : 0,
			discountCents: 0,
			commissionPercent: sketch.paymentOrigin === 'client' ? PERCENT : 0,
			dataCenter: 'dal',
			...(random.chance(0.2) ? { coupon: COUPONS.twoMonths } : {}),
		};
		if (sketch.subscription !== undefined) {
			const { age, endedAge, ...terms } = sketch.subscription;
			const startedAt = addDays(now, -age);
			const endsAt = endedAge === undefined ? undefined : addDays(now, -endedAge);
			license.subscription = {
				...terms,
				startedAt,
				cardToken: `seeded-${index}`,
				...(endsAt === undefined ? {} : { endsAt }),
			};
			license.convertedAt = startedAt;
			const cents = priceOf(terms.plan, terms.billingCycle, terms.seats);
			const share = (cents * PERCENT) / 100;
			const step = terms.billingCycle === 'monthly' ? 1 : 12;
			for (
				let month = 0, at = startedAt;
				at < (endsAt ?? now);
				month += step, at = addMonths(startedAt, month)
			) {
				license.invoices.push({ no: invoiceNo++, date: at, ...terms, cents, status: 'paid' });
				license.discountCents += sketch.paymentOrigin === 'partner' ? share : 0;
				commissions.push({
					at,
					program: 'solution',
					source: 'own',
					product: sketch.product,
					cents: share,
					billingCycle: terms.billingCycle,
					licenseId: sketch.id,
				});
			}
		}
		return license;
	});
	return { licenses, commissions };
}

function knownSketches(): Sketch[] {
	const organizationId = ORGANIZATIONS.small;
	const partner = { organizationId, paymentOrigin: 'partner', trialDays: 30 } as const;
	const client = { organizationId, paymentOrigin: 'client', trialDays: 30 } as const;
	const shop = { name: 'Ines Castel', email: 'ines.castel@harbour.example' };
	return [
		{ ...LICENSES.livechatTrial, ...partner, age: 5.3, client: shop },
		{ ...LICENSES.livechatTrial2, ...partner, age: 4.1 },
		{
			...LICENSES.livechatPaid,
			...partner,
			age: 400.2,
			subscription: { plan: 'team', billingCycle: 'monthly', seats: 10, age: 385.6 },
		},
		{ ...LICENSES.livechatExpired, ...partner, age: 90.4, trialDays: 14 },
		{ ...LICENSES.livechatClientPays, ...client, age: 6.7 },
		{ ...LICENSES.chatbotTrial, ...partner, age: 3.2, client: shop },
		{
			...LICENSES.chatbotPaid,
			...client,
			age: 200.9,
			subscription: { plan: 'business', billingCycle: 'annual', seats: 3, age: 190.1 },
		},
		{ ...LICENSES.helpdeskTrial, ...partner, age: 2.8 },
		{
			...LICENSES.helpdeskPaid,
			...partner,
			age: 150.5,
			client: shop,
			subscription: { plan: 'starter', billingCycle: 'monthly', seats: 5, age: 140.3 },
		},
	];
}

/** Sixty more: of each status more than one page of the list by status. */
function otherSketches(random: Random): Sketch[] {
	return Array.from({ length: 60 }, (_, index): Sketch => {
		const product = random.pick<Product>(['livechat', 'chatbot', 'helpdesk']);
		const number = String(310_000 + index * 137);
		const ids = {
			livechat: `104${number}`,
			chatbot: `7c9e${number}b1d3f`,
			helpdesk: `HD-215${number}`,
		};
		const base = {
			product,
			id: ids[product],
			organizationId: ORGANIZATIONS.large,
			paymentOrigin: random.pick<License['paymentOrigin']>(['client', 'partner']),
		};
		const kind = index % 3;
		if (kind === 0) return { ...base, age: random.next() * 13, trialDays: 14 };
		const age = 60 + random.next() * 640;
		if (kind === 1 && random.chance(0.6)) return { ...base, age, trialDays: 14 };
		return {
			...base,
			age,
			trialDays: 30,
			subscription: {
				plan: random.pick<Plan>(['starter', 'team', 'business']),
				billingCycle: random.pick<BillingCycle>(['monthly', 'monthly', 'annual']),
				seats: random.integer(1, 12),
				age: age - random.integer(3, 20),
				...(kind === 1 ? { endedAge: random.integer(1, 30) } : {}),
			},
		};
	});
}
