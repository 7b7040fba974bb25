import { cleanText, isolated } from './cleanText';
import { ENGLISH } from './languages/en';
import type { Dictionary, WordKey } from './languages/en';
import { FRENCH } from './languages/fr';
import { GERMAN } from './languages/de';
import { POLISH } from './languages/pl';
import { PORTUGUESE } from './languages/pt';
import { SPANISH } from './languages/es';
import type { Aggregation } from './range';

/** The languages that the reports are written in, by their codes. Any other locale gets English words. */
export const DICTIONARIES: Readonly<Record<string, Dictionary>> = {
	de: GERMAN,
	en: ENGLISH,
	es: SPANISH,
	fr: FRENCH,
	pl: POLISH,
	pt: PORTUGUESE,
};

/** Products as people know them: names, which no language translates. */
const PRODUCT_NAMES: Readonly<Record<string, string>> = {
	livechat: 'LiveChat',
	chatbot: 'ChatBot',
	helpdesk: 'HelpDesk',
	partner_program: 'Partner Program',
};

const TRANSLATED_NAMES: readonly WordKey[] = ['affiliate', 'solution', 'other'];

/** The words of a report in the language of a locale. */
export class Words {
	/** The language of the words, as HTML names it. */
	readonly language: string;
	private readonly dictionary: Dictionary;
	/** Where Intl makes the words: the locale, unless its language is not one of ours. */
	private readonly locale: string;

	/** @param locale BCP 47 tag, such as `de-DE` */
	constructor(locale: string) {
		const { language } = new Intl.Locale(locale);
		const isKnown = Object.hasOwn(DICTIONARIES, language);
		this.language = isKnown ? language : 'en';
		this.locale = isKnown ? locale : 'en';
		this.dictionary = DICTIONARIES[this.language] ?? ENGLISH;
	}

	/**
	 * A word or a sentence.
	 * @param values what stands in the place of the braces; as it is, and never looked at for braces
	 */
	say(key: WordKey, values: Readonly<Record<string, string>> = {}): string {
		return this.dictionary[key].replace(/\{(\w+)\}/g, (braces, name: string) =>
			isolated(values[name] ?? braces),
		);
	}

	/** A product or a program as people know it; one that is not known here as the API writes it. */
	nameOf(value: string): string {
		const key = TRANSLATED_NAMES.find((name) => name === value);
		if (key) return this.say(key);
		return Object.hasOwn(PRODUCT_NAMES, value) ? (PRODUCT_NAMES[value] ?? value) : cleanText(value);
	}

	/** So many days, weeks or months: `7 days`. */
	periods(count: number, unit: Aggregation): string {
		return new Intl.NumberFormat(this.locale, {
			style: 'unit',
			unit,
			unitDisplay: 'long',
		}).format(count);
	}

	/** When a day is, seen from today: `tomorrow`, `in 3 days`. */
	inDays(days: number): string {
		return new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto' }).format(days, 'day');
	}
}
