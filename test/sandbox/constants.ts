/** What a fresh sandbox always holds, so that tests need not search for it. */

/** The API token of the partner whom the sandbox plays. */
export const API_TOKEN = 'sandbox-token-7f3kQ9vLw2Xb';

/** The partner's own password, asked for when a subscription is closed. */
export const PARTNER_PASSWORD = 'sandbox-password-Okapi!42';

/** The public key with which LiveChat's documentation calls Recurly. */
export const RECURLY_PUBLIC_KEY = 'ewr1-QCXZap10wOSm13fxI4u5Jt';

/** Coupons: three of the partner's own, and one that belongs to somebody else. */
export const COUPONS = {
	firstPayment: { id: 11, label: '30% off first payment' },
	discount25: { id: 12, label: '$25 discount' },
	twoMonths: { id: 13, label: '15% off for two months' },
	ofAnotherPartner: { id: 99, label: '50% off forever' },
} as const;

/** Licenses with known ids. What each one is stands in its name. */
export const LICENSES = {
	/** In trial, no subscription, paid by the partner. */
	livechatTrial: { product: 'livechat', id: '104200017' },
	/** A second one of the same kind, for tests that need two. */
	livechatTrial2: { product: 'livechat', id: '104200018' },
	/** Has a monthly team subscription with 10 seats, paid by the partner. */
	livechatPaid: { product: 'livechat', id: '104200029' },
	/** Its trial ran out without a subscription. */
	livechatExpired: { product: 'livechat', id: '104200031' },
	/** In trial, and the client pays. */
	livechatClientPays: { product: 'livechat', id: '104200044' },
	chatbotTrial: { product: 'chatbot', id: '5f2b7c91a4e03d6' },
	/** Has an annual business subscription with 3 seats, paid by the client. */
	chatbotPaid: { product: 'chatbot', id: '6a0cc14be97f25d' },
	helpdeskTrial: { product: 'helpdesk', id: 'HD-204817561' },
	/** Has a monthly starter subscription with 5 seats, paid by the partner. */
	helpdeskPaid: { product: 'helpdesk', id: 'HD-204817563' },
} as const;

/** Organizations; `large` has more clients than the API answers at once. */
export const ORGANIZATIONS = {
	small: '3c0f6a52-7f0e-4c1b-9a55-0d7d7a1b2e10',
	large: '8e2d41c7-5b9a-4f37-8c66-1f0a9be4d521',
} as const;

/** Leads with known ids. */
export const LEADS = { fresh: '70231', accepted: '70117' } as const;

/** Campaigns with known ids. */
export const CAMPAIGNS = {
	/** The default campaign of LiveChat. */
	livechatDefault: 4001,
	/** An active LiveChat campaign with a coupon. */
	newsletter: 4010,
	/** A campaign that was disabled. */
	archived: 4031,
} as const;

/** An API token besides the one in use, to be revoked by tests. */
export const SPARE_API_TOKEN = { id: 2, label: 'Reporting script' } as const;

/** Card numbers that Recurly's stand-in knows. Others are judged by their check digit. */
export const TEST_CARDS = { accepted: '4111111111111111', declined: '4000000000000002' } as const;
