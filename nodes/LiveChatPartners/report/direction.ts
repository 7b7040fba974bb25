/** Scripts that are written from right to left. Not all supported versions of Node.js tell it themselves. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/**
 * The side on which people of a locale begin to read.
 * @param locale BCP 47 tag, such as `he-IL`
 */
export function directionOf(locale: string): 'ltr' | 'rtl' {
	const { script = '' } = new Intl.Locale(locale).maximize();
	return RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr';
}
