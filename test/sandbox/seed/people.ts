import { API_TOKEN, LEADS, SPARE_API_TOKEN } from '../constants';
import type {
	ApiToken,
	Billing,
	Comment,
	ExpertProfile,
	Lead,
	Partner,
	Withdrawal,
} from '../state/types';
import { addDays, addMonths } from '../time';
import type { Random } from './random';

const PAYPAL = 'payouts@okapi-partners.example';

/** The partner whom the sandbox plays. */
export function seedPartner(): Partner {
	return {
		partnerId: 'Qk7RmZt2W',
		login: 'rita@okapi-partners.example',
		firstName: 'Rita',
		lastName: 'Okapi',
		contactName: 'Okapi Partners',
		contactEmail: 'hello@okapi-partners.example',
		solutionStatus: 'accepted',
		properties: {
			sales_kit_popup_closed: true,
			pitch_deck_downloaded: false,
			tier2_popup_closed: true,
		},
		mailings: { send_monthly_summary: true, send_newsletter: false },
	};
}

/** Whom withdrawals are paid to. */
export function seedBilling(): Billing {
	return {
		type: 'business',
		company: 'Okapi Partners LLC',
		address: '12 Riverside Walk',
		city: 'Portland',
		country: 'US',
		paypal: PAYPAL,
		zipCode: '97201',
		vat: 'US-884213',
		state: 'OR',
	};
}

/** The token in use and a spare one. */
export function seedApiTokens(now: Date): ApiToken[] {
	return [
		{ id: 1, token: API_TOKEN, label: 'n8n', createdAt: addDays(now, -300) },
		{ ...SPARE_API_TOKEN, token: 'sandbox-spare-token-b81Hd03', createdAt: addDays(now, -120) },
	];
}

/** A withdrawal for each quarter; together they are about half of `cents`. */
export function seedWithdrawals(cents: number, now: Date): Withdrawal[] {
	const each = Math.floor(cents / 14);
	return Array.from({ length: 8 }, (_, index): Withdrawal => {
		const id = index + 1;
		const requestedAt = addMonths(addDays(now, -2), (index - 7) * 3);
		const status = id === 8 ? 'pending' : id === 4 ? 'rejected' : 'paid';
		return {
			id,
			requestedAt,
			...(status === 'pending' ? {} : { actedAt: addDays(requestedAt, 1.1) }),
			status,
			cents: each + index * 100,
			invoiceId: `${requestedAt.getUTCFullYear()}/${id}/Qk7RmZt2W`,
			paypal: PAYPAL,
		};
	});
}

/** Leads, two of them with known ids. */
export function seedLeads(random: Random, now: Date): Lead[] {
	const companies: ReadonlyArray<[id: string, name: string, status: string, age: number]> = [
		[LEADS.fresh, 'Alpine Outfitters', 'new', 1.5],
		[LEADS.accepted, 'Sunrise Clinics', 'accepted', 44],
		['70102', 'Delta Freight', 'rejected', 80],
		['70098', 'Museum of Maps', 'accepted', 95],
		['70201', 'Quill & Co', 'new', 9],
		['70177', 'Orchard Schools', 'in_progress', 21],
	];
	return companies.map(([id, companyName, status, age]): Lead => {
		const domain = `www.${companyName.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
		const createdAt = addDays(now, -age);
		const updatedAt = status === 'new' ? createdAt : addDays(createdAt, 1);
		return {
			id,
			status,
			feeCents: status === 'accepted' ? random.integer(10, 50) * 1_000 : 0,
			companyName,
			contactEmail: `office@${domain.slice(4)}`,
			domain,
			firstName: 'Sam',
			lastName: 'Porter',
			region: 'US',
			jobTitle: 'Head of support',
			phoneNumber: '+1 503 555 0142',
			description: '',
			updatedAt,
			history: [
				{ name: 'lead_was_created', at: createdAt },
				...(status === 'new' ? [] : [{ name: `lead_was_${status}`, at: updatedAt }]),
			],
		};
	});
}

/** The partner's entry in the Partner Directory. */
export function seedExpert(): ExpertProfile {
	return {
		company: 'Okapi Partners',
		phone: '+1 503 555 0100',
		description: 'We set up chat, bots and ticketing for shops and clinics.',
		shortDescription: 'Chat and bots for shops',
		country: 'US',
		website: 'https://okapi-partners.example',
		categories: ['chatbot-building', 'training'],
		industryIds: [19, 31],
		projects: ['https://harbour.example'],
		languages: ['EN', 'ES'],
		agents: '1-5',
		hourRate: 60,
		projectRate: 900,
		linkedin: 'https://www.linkedin.com/company/okapi-partners',
	};
}

/** What people wrote about the partner. */
export function seedComments(now: Date): Comment[] {
	return [
		{
			comment: 'They had our chat running in two days.',
			author: 'Ines',
			at: addDays(now, -40),
			website: 'https://harbour.example',
		},
		{
			comment: 'Good training, "clear" and friendly.',
			author: 'Nils',
			at: addDays(now, -130),
			website: '',
		},
	];
}

/** Views of the expert profile in the last twelve months. */
export function seedProfileViews(random: Random, now: Date): Record<string, number> {
	const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
	return Object.fromEntries(
		Array.from({ length: 12 }, (_, index) => [
			addMonths(first, -index).toISOString().slice(0, 7),
			random.integer(40, 400),
		]),
	);
}
