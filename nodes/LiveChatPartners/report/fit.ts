import type { Outline, Section } from './outline';

/** Bytes of HTML behind which nothing may come: Gmail cuts a mail off at 102 kB. */
const LARGEST = 100_000;

/** A section with no more than so many lines. A chart keeps its bars: they are few, and show one whole. */
function shortened(section: Section, most: number): Section {
	const { lines, hidden = 0 } = section;
	if (lines.length <= most || lines.some(({ bar }) => bar !== undefined)) return section;
	return { ...section, lines: lines.slice(0, most), hidden: hidden + lines.length - most };
}

function withAtMost(outline: Outline, most: number): Outline {
	return { ...outline, sections: outline.sections.map((section) => shortened(section, most)) };
}

/**
 * The outline with as many lines in each section as the largest mail takes; the rest is counted.
 * @param htmlOf writes the mail
 */
export function fitted(outline: Outline, htmlOf: (outline: Outline) => string): Outline {
	const fits = (candidate: Outline) => Buffer.byteLength(htmlOf(candidate)) <= LARGEST;
	if (fits(outline)) return outline;
	let [fitting, tooMany] = [0, Math.max(...outline.sections.map(({ lines }) => lines.length))];
	while (tooMany - fitting > 1) {
		const most = Math.floor((fitting + tooMany) / 2);
		if (fits(withAtMost(outline, most))) fitting = most;
		else tooMany = most;
	}
	return withAtMost(outline, fitting);
}
