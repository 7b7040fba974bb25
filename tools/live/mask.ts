/** Words that may stand in a report: those of errors, which tell nothing about an account. */
const PLAIN = new Set(
	`a an the this that these is are was were be been has have had must should can cannot could may not no
	and or of to for in on at by with without from given your you it its as if than then only already does do did
	doesn't don't isn't exist exists found missing required invalid valid unknown wrong allowed forbidden unauthorized
	expired revoked error errors bad request failed failure server internal gateway service unavailable denied access
	message field fields value values parameter parameters query body path header type text number integer string
	boolean array object date time format page limit cursor token api key id email address name license licenses
	campaign campaigns lead leads organization partner partners expert profile product status state plan seats billing
	subscription withdrawal coupon invoice logo method content json form media unsupported please try again later many
	too requests rate quota per second minute hour after before between least most equal one more less greater
	not_found validation_error updated disabled enabled account user password permission permissions`
		.split(/\s+/)
		.filter((word) => word !== ''),
);

/** Longest text of an error in a report, in characters. */
const LONGEST = 300;

/** Takes everything out of texts that could say something about an account. */
export class Mask {
	private readonly values = new Set<string>();

	/** @param documented names of fields that anybody can read in the document */
	constructor(private readonly documented: ReadonlySet<string>) {}

	/** Remembers the texts of an answer, so that they are known where an error repeats them. */
	learn(value: unknown): void {
		if (typeof value === 'string' && value.trim() !== '') {
			this.values.add(value.toLowerCase());
			for (const word of value.toLowerCase().split(/[^\p{L}\p{N}]+/u)) this.values.add(word);
		} else if (Array.isArray(value)) {
			for (const part of value) this.learn(part);
		} else if (typeof value === 'object' && value !== null) {
			for (const part of Object.values(value)) this.learn(part);
		}
	}

	/** The text of an error with digits as 9 and every word that is not plain as bullets. */
	text(words: string): string {
		const masked = words
			.slice(0, LONGEST)
			.replace(/\S*@\S*|\w+:\/\/\S*/g, '•••')
			.replace(/[\p{L}\p{M}\p{N}'’_-]+/gu, (word) => this.word(word))
			.replace(/\d/g, '9')
			.replace(/\s+/g, ' ')
			.trim();
		return masked;
	}

	/** The name of a field, unless it looks like a value that stands where a name should be. */
	name(name: string): string {
		if (name === '' || this.documented.has(name)) return name;
		const plain = /^[A-Za-z][A-Za-z_]{0,40}$/.test(name) || /^[A-Z][A-Za-z ]{0,40}$/.test(name);
		const isName = plain && !this.values.has(name.toLowerCase());
		return isName ? name : `(a name of ${name.length} characters)`;
	}

	private word(word: string): string {
		if (/^\d+$/.test(word) || this.documented.has(word)) return word;
		const lower = word.toLowerCase();
		const parts = lower.split(/[_-]/);
		return parts.every((part) => PLAIN.has(part) || PLAIN.has(`${part}s`)) ? word : '•••';
	}
}
