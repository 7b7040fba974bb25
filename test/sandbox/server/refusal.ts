/** A request that the API refuses, with the status and the words of the answer. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
		this.name = 'Refusal';
	}
}
