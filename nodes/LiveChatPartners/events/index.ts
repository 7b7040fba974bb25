import { GET_PROFILE } from '../resources/account/getProfile';
import type { Trigger } from '../runtime/trigger/event';
import { affiliateLicenseCardAdded } from './affiliateLicenseCardAdded';
import { affiliateLicenseConverted } from './affiliateLicenseConverted';
import { affiliateLicenseEnded } from './affiliateLicenseEnded';
import { balanceChanged } from './balanceChanged';
import { leadStatusChanged } from './leadStatusChanged';
import { newAffiliateLicense } from './newAffiliateLicense';
import { newExpertComment } from './newExpertComment';
import { newLead } from './newLead';
import { newReferredPartner } from './newReferredPartner';
import { newSolutionLicense } from './newSolutionLicense';
import { newWithdrawal } from './newWithdrawal';
import { solutionLicenseCardAdded } from './solutionLicenseCardAdded';
import { solutionLicenseCardProblem } from './solutionLicenseCardProblem';
import { solutionLicenseEndsSoon } from './solutionLicenseEndsSoon';
import { solutionLicenseStatusChanged } from './solutionLicenseStatusChanged';
import { withdrawalStatusChanged } from './withdrawalStatusChanged';

/** Everything that the trigger node can notice, in menu order. */
export const trigger: Trigger = {
	events: [
		affiliateLicenseCardAdded,
		affiliateLicenseConverted,
		affiliateLicenseEnded,
		balanceChanged,
		leadStatusChanged,
		newAffiliateLicense,
		newExpertComment,
		newLead,
		newReferredPartner,
		newSolutionLicense,
		newWithdrawal,
		solutionLicenseCardAdded,
		solutionLicenseCardProblem,
		solutionLicenseEndsSoon,
		solutionLicenseStatusChanged,
		withdrawalStatusChanged,
	],
	account: { endpoint: GET_PROFILE, id: 'partner_id' },
};
