import type { Resource } from '../runtime/action/operation';
import { account } from './account';
import { affiliate } from './affiliate';
import { apiToken } from './apiToken';
import { billing } from './billing';
import { campaign } from './campaign';
import { coupon } from './coupon';
import { earnings } from './earnings';
import { expertProfile } from './expertProfile';
import { lead } from './lead';
import { license } from './license';
import { organization } from './organization';
import { subscription } from './subscription';
import { withdrawal } from './withdrawal';

/** Everything that the node can do, in menu order. */
export const resources: readonly Resource[] = [
	account,
	affiliate,
	apiToken,
	billing,
	campaign,
	coupon,
	earnings,
	expertProfile,
	lead,
	license,
	organization,
	subscription,
	withdrawal,
];
