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

/**
 * Format characters: nobody sees them, and no ID, address or menu has them. They are marks of direction,
 * blanks of no width, hyphens that are not shown. A line break is none: it stands between two values.
 */
export const FORMAT_CHARACTERS = /\p{Cf}/gu;

/** An ID, an address or the like as it was meant: without format characters, and without blanks around it. */
export function withoutFormatCharacters(text: string): string {
	return text.replace(FORMAT_CHARACTERS, '').trim();
}
