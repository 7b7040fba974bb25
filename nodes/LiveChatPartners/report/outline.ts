/** What a report says, in words and in order, before it becomes HTML or plain text. */
export interface Outline {
	/** The language of its words, as HTML names it. */
	language: string;
	/** The side on which its readers begin to read. */
	direction: 'ltr' | 'rtl';
	title: string;
	/** The range of time. */
	when: string;
	/** What a list of mails shows beside the subject. */
	preview: string;
	headline?: Line;
	/** What stands below the headline. */
	available?: string;
	sections: Section[];
	/** What is left out and the API's words for it. */
	leftOut?: LeftOut;
	/** Small print. */
	notes: string[];
	/** The words for so many lines that a section does not show. */
	more: (count: number) => string;
}

/** What stands between the parts of a note. */
export const SEPARATOR = ' \u00B7 ';

/** The parts that a report has to do without. */
export interface LeftOut {
	heading: string;
	lines: Array<{ names: string; words: string }>;
}

/** A figure with its name. */
export interface Line {
	label: string;
	value: string;
	/** What stands between the two: a share of the whole, or a product. */
	detail?: string;
	/** What explains it. */
	note?: string;
	/** An e-mail address that goes with the note; long ones need a line of their own. */
	address?: string;
	/** Shown in front of the note; it says nothing that the note does not. */
	arrow?: string;
	/** How long its bar is, in whole percent from -100 to 100. */
	bar?: number;
	/** True where the label comes from the API and may be in any script. */
	foreign?: boolean;
}

/** Figures of one kind. */
export interface Section {
	heading: string;
	/** A sentence instead of figures, or in front of them. */
	intro?: string;
	/** What the columns are called, where that says more than the figures themselves. */
	columns?: { label: string; detail?: string; value: string };
	lines: Line[];
	/** How many lines more there are than those that are shown. */
	hidden?: number;
	/** Lines behind the others that are always shown, such as a sum. */
	closing?: Line[];
}
