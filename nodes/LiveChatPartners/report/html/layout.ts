/** On which sides a mail begins and ends its lines. */
export interface Layout {
	direction: 'ltr' | 'rtl';
	start: 'left' | 'right';
	end: 'left' | 'right';
	/**
	 * The direction of names, amounts and dates. From right to left it is that of the text itself.
	 * Sentences run from left to right in all languages that the reports are written in.
	 */
	textDirection: 'ltr' | 'auto';
}

/** The sides of a mail for people who read in this direction. */
export function layoutOf(direction: 'ltr' | 'rtl'): Layout {
	return direction === 'ltr'
		? { direction, start: 'left', end: 'right', textDirection: 'ltr' }
		: { direction, start: 'right', end: 'left', textDirection: 'auto' };
}

/** The paddings of a cell in CSS pixels. */
interface Paddings {
	block: number;
	start?: number;
	end?: number;
}

/** The paddings of a cell as CSS has them, which mail clients know by left and right only. */
export function padding({ direction }: Layout, { block, start = 0, end = 0 }: Paddings): string {
	const [right, left] = direction === 'ltr' ? [end, start] : [start, end];
	return `padding:${[block, right, block, left].map((side) => (side === 0 ? '0' : `${side}px`)).join(' ')};`;
}
