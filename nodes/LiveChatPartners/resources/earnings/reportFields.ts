import { choice } from '../../runtime/parameters/choice';
import { dateRange } from '../../runtime/parameters/dateRange';
import { integer } from '../../runtime/parameters/integer';
import { quote } from '../../runtime/parameters/parameter';
import { text } from '../../runtime/parameters/text';
import { parameterProblem } from '../../runtime/problem';

/** The time that the report looks at: a ready-made range, and From and To. */
export const dateFields = dateRange({ format: 'date-time', required: true, default: 'lastMonth' });

/** How long the periods of the report's chart are. */
export const aggregation = choice({
	name: 'aggregation',
	displayName: 'Aggregation',
	description: 'How long each period of the chart is',
	required: true,
	options: [
		{ name: 'Automatic', value: 'auto', description: 'What suits the length of the date range' },
		{ name: 'Day', value: 'day' },
		{ name: 'Week', value: 'week' },
		{ name: 'Month', value: 'month' },
	],
	default: 'auto',
});

/** How many campaigns the report lists. */
export const bestCampaigns = integer({
	name: 'bestCampaigns',
	displayName: 'Best Campaigns',
	description: 'How many of the campaigns with the most commission to list',
	default: 5,
	min: 1,
	max: 50,
});

/** In which currency the amounts are shown. */
export const currency = text({
	name: 'currency',
	displayName: 'Currency',
	description:
		'The currency in which the amounts are shown, as its code of three letters. They are shown as the API gives them; nothing is converted.',
	placeholder: 'e.g. EUR',
	default: 'USD',
	refine(value) {
		const code = value.toUpperCase();
		if (Intl.supportedValuesOf('currency').includes(code)) return code;
		throw parameterProblem(
			'Currency',
			`must be the code of a currency such as USD or EUR, but is ${quote(value)}`,
		);
	},
});

function isLocale(tag: string): boolean {
	try {
		return Intl.NumberFormat.supportedLocalesOf(tag).length === 1;
	} catch {
		// What cannot be a tag at all is thrown back.
		return false;
	}
}

/** How numbers and dates are written. */
export const locale = text({
	name: 'locale',
	displayName: 'Locale',
	description:
		'How numbers and dates are written, as a language with a country. The words of the report are English.',
	placeholder: 'e.g. de-DE',
	default: 'en-US',
	refine(value) {
		const tag = value.replaceAll('_', '-');
		if (isLocale(tag)) return tag;
		throw parameterProblem(
			'Locale',
			`must be a language with a country such as en-US or de-DE, but is ${quote(value)}`,
		);
	},
});

/** What the report is called. */
export const title = text({
	name: 'title',
	displayName: 'Title',
	description: 'What the report is called in its heading and in the subject',
	placeholder: 'e.g. Monthly Earnings',
	default: 'Earnings report',
	length: { max: 100 },
});
