import { locator } from '../../runtime/parameters/locator';

/** What to do where there is no such lead, which the API answers with 400. */
export const LEAD_ADVICE = {
	400: 'There may be no lead of yours with this ID. Lead > Get Many lists them.',
};

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
