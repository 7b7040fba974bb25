import { withoutFormatCharacters } from '../../runtime/invisible';
import { located, locator } from '../../runtime/parameters/locator';
import { isBlank } from '../../runtime/parameters/parameter';
import type { Parameter } from '../../runtime/parameters/parameter';
import { isSegment } from '../../runtime/parameters/segment';
import { parameterProblem, quote } from '../../runtime/problem';

/** What to do where a value is refused: of a campaign that is not there the API says no more. */
export const CAMPAIGN_ADVICE = {
	400: 'Check the fields, above all Campaign: Search lists your campaigns with their IDs.',
};

/** What is no name either: nothing that one could see, `.` and `..`, or with a line break or another control character. */
const NO_NAME = /^\.{0,2}$|\p{Cc}/u;

const picker = locator({
	name: 'campaignId',
	displayName: 'Campaign',
	description: 'The campaign: from the list, or by its ID, its slug or its name',
	required: true,
	listSearch: 'searchCampaigns',
	idPlaceholder: 'e.g. 123, pp_newsletter or Newsletter',
	place: { in: 'path', name: 'campaign_id' },
});

/**
 * The campaign that an operation is about. The methods of the API want its id, which only the search
 * gives: `campaignInPath` puts it in the place of a slug or a name.
 */
export const campaignId: Parameter<string> = {
	...picker,
	property: {
		...picker.property,
		modes: picker.property.modes?.map((mode) =>
			mode.name === 'id' ? { ...mode, displayName: 'By ID, Slug or Name' } : mode,
		),
	},
	read(raw, reading) {
		const { value } = located(raw);
		if (typeof value !== 'string') return picker.read(raw, reading);
		if (isBlank(value)) return undefined;
		const typed = value.trim();
		// An ID or a slug has no characters that nobody sees; a name may need them.
		const seen = withoutFormatCharacters(typed);
		if (isSegment(seen)) return seen;
		if (NO_NAME.test(seen)) {
			throw parameterProblem(
				picker.property.displayName,
				`must be the ID, the slug or the name of a campaign, but is ${quote(value)}`,
			);
		}
		return typed;
	},
};
