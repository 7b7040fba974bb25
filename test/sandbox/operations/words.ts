import type {
	BillingCycle,
	CampaignProduct,
	LicenseStatus,
	PaymentOrigin,
	Plan,
	Product,
	Program,
} from '../state/types';

/** The words that the API knows, for `Fields.choice`. */
export const PRODUCTS: readonly Product[] = ['livechat', 'chatbot', 'helpdesk'];
export const CAMPAIGN_PRODUCTS: readonly CampaignProduct[] = [...PRODUCTS, 'partner_program'];
export const PROGRAMS: readonly Program[] = ['affiliate', 'solution'];
export const PLANS: readonly Plan[] = ['starter', 'team', 'business'];
export const BILLING_CYCLES: readonly BillingCycle[] = ['monthly', 'annual'];
export const PAYMENT_ORIGINS: readonly PaymentOrigin[] = ['client', 'partner'];
export const LICENSE_STATUSES: readonly LicenseStatus[] = ['trial', 'paid', 'expired'];

/** Products as people write them. */
export const PRODUCT_NAMES: Record<Product, string> = {
	livechat: 'LiveChat',
	chatbot: 'ChatBot',
	helpdesk: 'HelpDesk',
};
