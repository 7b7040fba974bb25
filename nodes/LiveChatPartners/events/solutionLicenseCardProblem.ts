import type { ChangeEvent } from '../runtime/trigger/event';
import { byExportedProduct } from './filters';
import { solutionLicenseCards } from './lists';

/** The API does not document what the column says of a problem, so whatever stands there is one. */
export const solutionLicenseCardProblem: ChangeEvent = {
	value: 'solutionLicenseCardProblem',
	name: 'Solution License Card Problem',
	description: 'The card of a license has a problem; reported once until it is solved',
	list: solutionLicenseCards,
	on: 'change',
	field: 'Card problem',
	initial: '',
	evenIfOlder: true,
	to: true,
	filters: [byExportedProduct],
};
