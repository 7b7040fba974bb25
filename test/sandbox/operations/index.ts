import type { Handlers } from '../server/handler';
import { accountHandlers } from './account';
import { affiliateHandlers } from './affiliate';
import { apiTokenHandlers } from './apiToken';
import { billingHandlers } from './billing';
import { campaignHandlers } from './campaign';
import { earningsHandlers } from './earnings';
import { expertProfileHandlers } from './expertProfile';
import { invoiceHandlers } from './invoice';
import { leadHandlers } from './lead';
import { licenseHandlers } from './license';
import { metricHandlers } from './metric';
import { organizationHandlers } from './organization';
import { subscriptionHandlers } from './subscription';

/** Every operation of the Partner API, by operationId. */
export const partnerHandlers: Handlers = {
	...accountHandlers,
	...affiliateHandlers,
	...apiTokenHandlers,
	...billingHandlers,
	...campaignHandlers,
	...earningsHandlers,
	...expertProfileHandlers,
	...invoiceHandlers,
	...leadHandlers,
	...licenseHandlers,
	...metricHandlers,
	...organizationHandlers,
	...subscriptionHandlers,
};
