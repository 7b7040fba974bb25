/**
 * What nobody sees in a text and every server compares: control and format characters, such as the
 * zero-width space or the mark of the byte order, and line breaks. Joiners that shape letters and
 * emoji are left. https://www.unicode.org/reports/tr44/#General_Category_Values
 */
export const INVISIBLE = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text as it looks: without blanks around it and without what nobody sees. */
export function asItLooks(text: string): string {
	return text.replace(INVISIBLE, '').trim();
}
