import { fitted } from '../../report/fit';
import { gather } from '../../report/gather';
import type { Missing, Part } from '../../report/gather';
import { htmlMailOf } from '../../report/html/mail';
import type { Outline } from '../../report/outline';
import { plainTextOf } from '../../report/plainText';
import { usedByAgent } from '../../runtime/action/agent';
import type { Call } from '../../runtime/action/call';
import { text } from '../../runtime/parameters/text';
import { parameterProblem, quote } from '../../runtime/problem';

/** How numbers and dates are written where nothing else is said. */
export const DEFAULT_LOCALE = 'en-US';

/** In which currency the amounts are shown. */
export const currency = text({
	name: 'currency',
	displayName: 'Currency',
	description:
		'The currency in which amounts are shown, as a three-letter code. Amounts are not converted.',
	placeholder: 'e.g. EUR',
	default: 'USD',
	normalize(value) {
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

/** The language of the words, and how numbers and dates are written. */
export const locale = text({
	name: 'locale',
	displayName: 'Locale',
	description:
		'The language of the report and how numbers and dates are written, as a language with a country. The words are English, French, German, Polish, Portuguese or Spanish; in any other language, numbers and dates alone follow it.',
	placeholder: 'e.g. de-DE',
	default: DEFAULT_LOCALE,
	normalize(value) {
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
	description:
		'The heading and the subject of the report. Without it, the report has a standard title in its language.',
	placeholder: 'e.g. Monthly Earnings',
	length: { max: 100 },
});

/** Reads the parts of a report, and tells in the editor which ones it has to do without. */
export async function gatherParts(call: Call, parts: readonly Part[]): Promise<Missing[]> {
	const missing = await gather(parts, (words) => call.secrets.clean(words));
	if (missing.length > 0)
		call.hint(`The report leaves out ${missing.map(({ name }) => name).join(', ')}.`);
	return missing;
}

/** A report as a mail, no larger than mail programs show it. */
export function mailOf(call: Call, outline: Outline): { html?: string; text: string } {
	const fitting = fitted(outline, htmlMailOf);
	return {
		// For an agent it would be 10,000 tokens of what the text says as well.
		...(usedByAgent(call.context) ? {} : { html: htmlMailOf(fitting) }),
		text: plainTextOf(fitting),
	};
}
