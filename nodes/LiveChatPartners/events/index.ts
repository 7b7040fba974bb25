import { getProfile } from '../resources/account/getProfile';
import type { Trigger } from '../runtime/trigger/event';
import { affiliateLicenseConverted } from './affiliateLicenseConverted';
import { balanceChanged } from './balanceChanged';
import { leadStatusChanged } from './leadStatusChanged';
import { newAffiliateLicense } from './newAffiliateLicense';
import { newLead } from './newLead';
import { newReferredPartner } from './newReferredPartner';
import { newSolutionLicense } from './newSolutionLicense';
import { newWithdrawal } from './newWithdrawal';
import { solutionLicenseStatusChanged } from './solutionLicenseStatusChanged';
import { withdrawalStatusChanged } from './withdrawalStatusChanged';

/** Everything that the trigger node can notice, in menu order. */
export const trigger: Trigger = {
	events: [
		affiliateLicenseConverted,
		balanceChanged,
		leadStatusChanged,
		newAffiliateLicense,
		newLead,
		newReferredPartner,
		newSolutionLicense,
		newWithdrawal,
		solutionLicenseStatusChanged,
		withdrawalStatusChanged,
	],
	account: { endpoint: getProfile.endpoints[0], id: 'partner_id' },
};
