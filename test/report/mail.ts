import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element of a mail, in the order in which it stands there. */
export interface Element {
	name: string;
	attributes: Record<string, string>;
}

/** What a mail consists of, as a parser sees it. */
export interface Mail {
	elements: Element[];
	/** Every text that a reader sees, in order, decoded; without what the style sheet says. */
	texts: string[];
}

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	htmlEntities: true,
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

function walk(nodes: unknown, mail: Mail): void {
	if (!Array.isArray(nodes)) return;
	for (const node of nodes) {
		if (!isRecord(node)) continue;
		const text = node['#text'];
		if (typeof text === 'string') mail.texts.push(text);
		for (const [name, children] of Object.entries(node)) {
			if (name === '#text' || name === ':@') continue;
			mail.elements.push({ name, attributes: attributesOf(node) });
			if (name !== 'style') walk(children, mail);
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
	const mail: Mail = { elements: [], texts: [] };
	walk(parser.parse(html), mail);
	return mail;
}
