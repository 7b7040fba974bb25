import { locator } from '../../runtime/parameters/locator';

/** What to do where the account may not see an organization. */
export const ORGANIZATION_ADVICE = {
	403: 'The organization may belong to another partner, or the API token to an account outside the Solution program. Check the ID that Organization > Create gave, and whose token it is with Account > Get Profile.',
};

/** The organization that an operation is about. The API documents no list to choose one from. */
export const organizationId = locator({
	name: 'organizationId',
	displayName: 'Organization',
	description:
		'The organization of the client, by the ID that Organization > Create gave. The API has no list of organizations to choose from.',
	required: true,
	idPlaceholder: 'e.g. 66c29d75-909b-491b-a0bf-49f79f57e3d5',
	place: { in: 'path', name: 'organization_id' },
});
