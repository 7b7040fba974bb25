import { locator } from '../../runtime/parameters/locator';

/** The lead that an operation is about. */
export const leadId = locator({
	name: 'leadId',
	displayName: 'Lead',
	description: 'A lead that you have submitted',
	required: true,
	listSearch: 'searchLeads',
	idPlaceholder: 'e.g. 123',
	place: { in: 'path', name: 'lead_id' },
});
