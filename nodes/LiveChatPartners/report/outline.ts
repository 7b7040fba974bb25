/** What the report says, in words and in order, before it becomes HTML or plain text. */
export interface Outline {
	title: string;
	/** The range of time. */
	when: string;
	/** What a list of mails shows beside the subject. */
	preview: string;
	headline?: Line;
	/** What can be withdrawn now. */
	available?: string;
	sections: Section[];
	/** What is left out and the API's words for it. */
	leftOut: Array<{ names: string; words: string }>;
	/** Small print. */
	notes: string[];
}

/** A figure with its name. */
export interface Line {
	label: string;
	value: string;
	/** What stands between the two: a share of the whole, or a product. */
	detail?: string;
	/** What explains it. */
	note?: string;
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
}
