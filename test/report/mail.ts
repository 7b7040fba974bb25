import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a mail, in the order in which it stands there. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
}

/** A text with the elements that it stands in, the outermost first. */
export interface Placed {
	text: string;
	within: Element[];
}

/** What a mail consists of, as a parser sees it. */
export interface Mail {
	elements: Element[];
	/** Every text that a reader sees, in order, decoded; without what the style sheet says. */
	texts: string[];
	/** The same texts, trimmed, with where they stand. */
	placed: Placed[];
	/** The element around each element. */
	parents: Map<Element, Element>;
	/** What the style sheet says. */
	styleSheet: string;
}

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	htmlEntities: true,
	// Names may consist of nothing but signs that are escaped.
	processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 1_000_000 },
});

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attributesOf(node: Record<string, unknown>): Record<string, string> {
	const attributes = node[':@'];
	if (!isRecord(attributes)) return {};
	return Object.fromEntries(
		Object.entries(attributes).map(([name, value]) => [name, String(value)]),
	);
}

function walk(nodes: unknown, mail: Mail, within: Element[]): void {
	if (!Array.isArray(nodes)) return;
	const around = within.at(-1);
	const inStyle = around?.name === 'style';
	for (const node of nodes) {
		if (!isRecord(node)) continue;
		const text = node['#text'];
		if (typeof text === 'string' && inStyle) mail.styleSheet += text;
		else if (typeof text === 'string') {
			mail.texts.push(text);
			mail.placed.push({ text: text.trim(), within });
		}
		for (const [name, children] of Object.entries(node)) {
			if (name === '#text' || name === ':@') continue;
			const element = { name, attributes: attributesOf(node) };
			mail.elements.push(element);
			if (around) mail.parents.set(element, around);
			walk(children, mail, [...within, element]);
		}
	}
}

/**
 * Reads a mail with a parser of XML, which is stricter than any mail client: every element is
 * closed, every attribute quoted, every sign escaped.
 * @throws Error where it is not well-formed
 */
export function readMail(html: string): Mail {
	const verdict = XMLValidator.validate(html);
	if (verdict !== true) throw new Error(`${verdict.err.msg} (line ${verdict.err.line})`);
	const mail: Mail = { elements: [], texts: [], placed: [], parents: new Map(), styleSheet: '' };
	walk(parser.parse(html), mail, []);
	return mail;
}

/** What the style on an element says; `complete` is false where a declaration lacks its name or its value. */
export function styleOf({ attributes }: Element): { said: Map<string, string>; complete: boolean } {
	const declarations = (attributes.style ?? '').split(';').slice(0, -1);
	const pairs = declarations.map((declaration) => declaration.split(':'));
	const complete =
		(attributes.style ?? ';').endsWith(';') &&
		pairs.every((pair) => pair.length === 2 && pair.every((part) => part.trim() !== ''));
	return { said: new Map(pairs.map(([name = '', value = '']) => [name, value])), complete };
}
