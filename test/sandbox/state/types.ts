/** What the sandbox remembers. Moments are Dates, amounts of money are whole cents. */

export type Product = 'livechat' | 'chatbot' | 'helpdesk';
export type CampaignProduct = Product | 'partner_program';
export type Program = 'affiliate' | 'solution';
export type Plan = 'starter' | 'team' | 'business';
export type BillingCycle = 'monthly' | 'annual';
export type PaymentOrigin = 'client' | 'partner';
export type LicenseStatus = 'trial' | 'paid' | 'expired';

export interface Partner {
	partnerId: string;
	login: string;
	firstName: string;
	lastName: string;
	contactName: string;
	contactEmail: string;
	solutionStatus: string;
	/** Flags of the Partner App. */
	properties: Record<string, boolean>;
	/** Which mailings the partner wants, by parameter name; no method answers them. */
	mailings: Record<string, boolean>;
}

export interface Billing {
	type: string;
	company: string;
	address: string;
	city: string;
	country: string;
	paypal: string;
	zipCode: string;
	vat: string;
	state: string;
}

export interface Coupon {
	id: number;
	label: string;
}

export interface ApiToken {
	id: number;
	token: string;
	label: string;
	createdAt: Date;
}

export interface Withdrawal {
	id: number;
	requestedAt: Date;
	/** When it was paid or rejected. */
	actedAt?: Date;
	status: 'pending' | 'paid' | 'rejected';
	cents: number;
	invoiceId: string;
	paypal: string;
}

export interface Campaign {
	id: number;
	active: boolean;
	product: CampaignProduct;
	name: string;
	slug: string;
	landingPageUrl: string;
	url: string;
	shortUrl: string;
	createdAt: Date;
	trialDuration: number;
	coupon?: Coupon;
	isDefault: boolean;
	region: string;
}

/** Clicks on the links of a campaign on one day. */
export interface Clicks {
	campaignId: number;
	at: Date;
	count: number;
}

/** One payment of a client, and what the partner gets of it. */
export interface Commission {
	at: Date;
	program: Program;
	/** Whether the partner's own client paid, or one of a referred partner. */
	source: 'own' | 'referred';
	product: Product;
	cents: number;
	billingCycle: BillingCycle;
	campaignId?: number;
	licenseId?: string;
	partnerId?: string;
}

export interface AffiliateLicense {
	product: Product;
	createdAt: Date;
	endsAt: Date;
	convertedAt?: Date;
	active: boolean;
	ql: boolean;
	ccAdded: boolean;
	paid: boolean;
	commissionPercent: number;
	earningsCents: number;
	blocked: boolean;
	/** Absent for clients who came by a link without a campaign. */
	campaignId?: number;
	campaignName: string;
	utmCampaign: string;
	utmMedium: string;
	utmContent: string;
	utmTerm: string;
}

export interface ReferredPartner {
	partnerId: string;
	joinedAt: Date;
	activeTrials: number;
	activeTrialsCcAdded: number;
	totalTrials: number;
	activePaid: number;
	totalPaid: number;
	campaignId?: number;
	campaignName: string;
	utmCampaign: string;
}

export interface Subscription {
	plan: Plan;
	billingCycle: BillingCycle;
	seats: number;
	startedAt: Date;
	/** Set once the subscription was closed: when it ends, or ended. */
	endsAt?: Date;
	/** The Recurly token of the card that is charged. */
	cardToken: string;
}

export interface Invoice {
	no: number;
	date: Date;
	plan: Plan;
	seats: number;
	billingCycle: BillingCycle;
	cents: number;
	status: string;
}

export interface License {
	id: string;
	product: Product;
	organizationId: string;
	clientName: string;
	clientEmail: string;
	purchaseOrder: string;
	paymentOrigin: PaymentOrigin;
	createdAt: Date;
	trialEndsAt: Date;
	convertedAt?: Date;
	/** The last subscription, also when it ended. */
	subscription?: Subscription;
	invoices: Invoice[];
	/** E-mail addresses of those who work with the license. */
	operators: string[];
	invitedAgents: string[];
	ccAdded: boolean;
	/** What the export says of a card that failed. */
	cardProblem?: string;
	ql: boolean;
	conversations: number;
	conversationsLast30Days: number;
	discountPercent: number;
	discountCents: number;
	commissionPercent: number;
	dataCenter: string;
	coupon?: Coupon;
}

export interface Organization {
	id: string;
	name: string;
	clientName: string;
	clientEmail: string;
	dataCenter: string;
	identifier: string;
	createdAt: Date;
}

export interface Lead {
	id: string;
	status: string;
	feeCents: number;
	companyName: string;
	contactEmail: string;
	domain: string;
	firstName: string;
	lastName: string;
	region: string;
	jobTitle: string;
	phoneNumber: string;
	description: string;
	updatedAt: Date;
	history: Array<{ name: string; at: Date }>;
}

export interface ExpertProfile {
	company: string;
	phone: string;
	description: string;
	shortDescription: string;
	country: string;
	website: string;
	categories: string[];
	industryIds: number[];
	projects: string[];
	languages: string[];
	agents?: string | undefined;
	hourRate?: number | undefined;
	projectRate?: number | undefined;
	facebook?: string | undefined;
	twitter?: string | undefined;
	linkedin?: string | undefined;
}

export interface Comment {
	comment: string;
	author: string;
	at: Date;
	website: string;
}

export interface RecurlyToken {
	id: string;
	createdAt: Date;
	/** Set when it was spent; it works once. */
	usedAt?: Date;
	/** The last four digits of the card. */
	last4: string;
}

/** Everything that the sandbox remembers. Tests may read and change all of it. */
export interface SandboxState {
	/** The clock that everything goes by. */
	now: () => Date;
	partner: Partner;
	billing: Billing | undefined;
	coupons: Coupon[];
	apiTokens: ApiToken[];
	withdrawals: Withdrawal[];
	campaigns: Campaign[];
	clicks: Clicks[];
	commissions: Commission[];
	affiliateLicenses: AffiliateLicense[];
	referredPartners: ReferredPartner[];
	organizations: Organization[];
	licenses: License[];
	leads: Lead[];
	expert: ExpertProfile | undefined;
	/** Where the logo can be seen; undefined until one was uploaded. */
	logoUrl: string | undefined;
	comments: Comment[];
	/** Views of the expert profile by month, `YYYY-MM`. */
	profileViews: Record<string, number>;
	recurlyTokens: RecurlyToken[];
	/** How many subscriptions were created since the last reset, by license id. */
	subscriptionsCreated: Record<string, number>;
}
