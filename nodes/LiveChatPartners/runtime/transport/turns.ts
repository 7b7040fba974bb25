/** Pieces of work that must not run at the same time, by what they are about. */
export class Turns {
	private readonly last = new Map<string, Promise<unknown>>();

	/**
	 * Does the work after all other work under the same key that came before, however that ended.
	 * @returns what the work gives
	 */
	async take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
		const before = this.last.get(key) ?? Promise.resolve();
		const turn = before.then(work, work);
		this.last.set(key, turn);
		return await turn;
	}
}
