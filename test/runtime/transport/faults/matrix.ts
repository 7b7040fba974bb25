import { FAULTS, type Act } from './faults';

/** The operations that meet each fault; `targets.ts` says what they are. */
export const TARGET_NAMES = ['read', 'list', 'write', 'subscribe', 'tokenize'] as const;
export type TargetName = (typeof TARGET_NAMES)[number];

const REACTIONS = ['again', 'once', 'unknown', 'unclear', 'recovered', 'fine'] as const;
export type Reaction = (typeof REACTIONS)[number];

/** One row of the matrix. */
export interface Row {
	fault: string;
	act: Act;
	reactions: Record<TargetName, Reaction>;
	/** What the error says first. */
	says: string;
}

/**
 * Each fault, what each operation does about it, and what its error says first.
 *
 * again      it is sent again: a fault that happens once goes unnoticed, one that stays is an error
 * once       it is sent once and fails; the error does not pretend that anything was done
 * unknown    it is sent once and fails; the error says that it may have been carried out
 * unclear    it is sent once; the license, read then, shows no subscription: an error that warns
 * recovered  it is sent once; the license, read then, shows the subscription: `recovered: true`
 * fine       it is sent once and succeeds
 */
const TABLE = `
fault                              | read  | list  | write   | subscribe | tokenize | says
429, Retry-After in seconds        | again | again | again   | again     | once     | Slow down
429, Retry-After as a date         | again | again | again   | again     | once     | Slow down
429 without Retry-After            | again | again | again   | again     | once     | Slow down
429, too long to wait for          | once  | once  | once    | once      | once     | Slow down
500 with HTML                      | again | again | unknown | unclear   | once     | Oops
500 with HTML, after the effect    | again | again | unknown | recovered | once     | Oops
500 with Retry-After               | again | again | unknown | unclear   | once     | Slow down
502 without a body                 | again | again | unknown | unclear   | once     | {service} answered with status 502 and no explanation
502 without a body, after effect   | again | again | unknown | recovered | once     | {service} answered with status 502 and no explanation
503 with Retry-After               | again | again | unknown | unclear   | once     | Slow down
503 with Retry-After, after effect | again | again | unknown | recovered | once     | Slow down
503, decimals, after the effect    | again | again | unknown | recovered | once     | Slow down
503, a date, after the effect      | again | again | unknown | recovered | once     | Slow down
503, Retry-After below zero        | again | again | unknown | unclear   | once     | Slow down
503, Retry-After that says nothing | again | again | unknown | unclear   | once     | Slow down
503 without Retry-After            | again | again | unknown | unclear   | once     | Slow down
503, too long to wait for          | once  | once  | unknown | unclear   | once     | Slow down
503, too long, after the effect    | once  | once  | unknown | recovered | once     | Slow down
504 with HTML, after the effect    | again | again | unknown | recovered | once     | Gateway time-out
501                                | once  | once  | unknown | unclear   | once     | Not built
408, after the effect              | once  | once  | unknown | recovered | once     | Slow down
401                                | once  | once  | once    | once      | once     | Who is it?
403                                | once  | once  | once    | once      | once     | Not you
404                                | once  | once  | once    | once      | once     | Not here
409                                | once  | once  | once    | once      | once     | Taken
400 with message                   | once  | once  | once    | once      | once     | Not so
400 with error as a text           | once  | once  | once    | once      | once     | Not so
400 with error as an object        | once  | once  | once    | once      | once     | Not so
400 with errors of texts           | once  | once  | once    | once      | once     | Not so; Nor so
400 with errors of objects         | once  | once  | once    | once      | once     | a: Not so; b: Nor so
400 with plain text                | once  | once  | once    | once      | once     | Not so
400 with HTML                      | once  | once  | once    | once      | once     | Not so
connection refused                 | again | again | again   | again     | again    | {service} cannot be reached
reset before the answer            | again | again | unknown | unclear   | again    | The connection to {service} broke before the answer was complete
reset after the effect             | again | again | unknown | recovered | again    | The connection to {service} broke before the answer was complete
cut in the middle of the JSON      | again | again | unknown | recovered | again    | The connection to {service} broke before the answer was complete
no answer                          | again | again | unknown | unclear   | again    | {service} did not answer in time
no answer, after the effect        | again | again | unknown | recovered | again    | {service} did not answer in time
200 with truncated JSON            | again | again | unknown | recovered | once     | The answer of {service} is incomplete: its JSON breaks off
200 with JSON of the wrong shape   | once  | once  | unknown | fine      | once     | {service} answered with something other than an object
200 with HTML                      | once  | once  | unknown | unclear   | once     | {service} answered with something other than JSON: Sign in
200 with HTML, after the effect    | once  | once  | unknown | recovered | once     | {service} answered with something other than JSON: Sign in
302 to another host                | once  | once  | unknown | unclear   | once     | {service} redirects to {elsewhere}, which is not followed
307 to another host                | once  | once  | unknown | unclear   | once     | {service} redirects to {elsewhere}, which is not followed
301 after the effect               | once  | once  | unknown | recovered | once     | {service} redirects to another address, which is not followed
302 after the effect               | once  | once  | unknown | recovered | once     | {service} redirects to another address, which is not followed
303 after the effect               | once  | once  | unknown | recovered | once     | {service} redirects to another address, which is not followed
307 after the effect               | once  | once  | unknown | recovered | once     | {service} redirects to another address, which is not followed
308 after the effect               | once  | once  | unknown | recovered | once     | {service} redirects to another address, which is not followed
`;

/** What an error advises beside what its reaction says, by fault and operation; `partner` stands for all but tokenize. */
export const ADVICE: Readonly<Record<string, Partial<Record<TargetName | 'partner', string>>>> = {
	'429, Retry-After in seconds': { partner: 'The API asked to slow down' },
	'429 without Retry-After': { tokenize: 'Try again later. Nothing was charged.' },
	'500 with HTML': {
		read: 'The server has a problem of its own.',
		tokenize: 'Try again later. Nothing was charged.',
	},
	'429, too long to wait for': {
		partner: 'The server asks to come back in 60 minutes, not before ',
	},
	'503, too long to wait for': { read: 'The server asks to come back in 60 minutes' },
	'408, after the effect': { read: 'Try again later' },
	'401': {
		partner: 'Check the API token in the LiveChat Partners API credential.',
		tokenize: 'Check the card, and the Recurly base URL and public key',
	},
	'403': {
		partner: 'The account behind the API token',
		write: 'The coupon may not be one of yours.',
	},
	'404': {
		partner: 'Check the ID',
		subscribe: 'No license of yours has this ID',
		tokenize: 'Check the card',
	},
	'409': {
		partner: 'The request contradicts what the account already holds.',
		write: 'Choose another Campaign Name',
		subscribe: 'The license already has a subscription. Use Update',
		tokenize: 'Check the card',
	},
	'400 with message': {
		partner: 'The API refused a value.',
		read: 'No field of the node is part of this request',
		tokenize: 'Check the card',
	},
	'connection refused': { partner: 'Nothing was sent', tokenize: 'Nothing was sent' },
	'no answer': { read: 'Raise Options > Timeout', tokenize: 'Raise Options > Timeout' },
	'200 with HTML': { read: 'a sign-in page may stand between', tokenize: 'a sign-in page may' },
	'307 to another host': {
		read: 'would hand the API token to another host',
		write: 'would hand the API token to another host',
		tokenize: 'would hand the card to another host',
	},
};

function rowOf(line: string): Row {
	const [fault = '', ...cells] = line.split('|').map((cell) => cell.trim());
	const act = FAULTS[fault];
	if (act === undefined) throw new Error(`No fault is called ${fault}`);
	const reaction = (index: number): Reaction => {
		const found = REACTIONS.find((known) => known === cells[index]);
		if (!found) throw new Error(`${fault}: ${cells[index]} is no reaction`);
		return found;
	};
	return {
		fault,
		act,
		reactions: {
			read: reaction(0),
			list: reaction(1),
			write: reaction(2),
			subscribe: reaction(3),
			tokenize: reaction(4),
		},
		says: cells[5] ?? '',
	};
}

/** The matrix, row by row. */
export const MATRIX: readonly Row[] = TABLE.trim().split('\n').slice(1).map(rowOf);
