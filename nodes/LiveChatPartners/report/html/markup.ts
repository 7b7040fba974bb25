const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A piece of HTML, as opposed to a text that is still to be escaped. */
export class Markup {
	constructor(readonly html: string) {}
}

function written(value: Markup | readonly Markup[] | string): string {
	if (value instanceof Markup) return value.html;
	if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
	return value.map(({ html }) => html).join('');
}

/** The indentation of the source, which a mail need not carry. */
const INDENTATION = /\s*\n\s*/g;

/**
 * HTML from a template. Every text that is put in is escaped, in content as in attributes, because
 * nothing but a Markup is taken as it is: no place in the report has to remember to do it.
 */
export function html(
	strings: TemplateStringsArray,
	...values: Array<Markup | readonly Markup[] | string>
): Markup {
	const pieces = strings.map((text, index) => {
		const value = values[index];
		return text.replace(INDENTATION, '\n') + (value === undefined ? '' : written(value));
	});
	return new Markup(pieces.join(''));
}

/** Nothing. */
export const NOTHING = new Markup('');
