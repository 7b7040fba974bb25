/**
 * Something that the items of one execution have in common, such as a list that is read once.
 * @typeParam Value made by `create` for the first item that asks for it
 */
export interface Shared<Value> {
	create: () => Value;
}

// The map's value was made by this key's own `create`; only the compiler cannot know.
function isValueOf<Value>(_key: Shared<Value>, value: unknown): value is Value {
	return value !== undefined;
}

/** Something that is read once for all items. Where that failed, the next item may have more luck. */
export class SharedRead<Value> {
	private reading: Promise<Value> | undefined;

	/**
	 * What was read, or is being read for another item.
	 * @param read reads it
	 * @param again whether what was read before is of no use
	 */
	async value(read: () => Promise<Value>, again = false): Promise<Value> {
		if (again) this.reading = undefined;
		this.reading ??= read();
		const { reading } = this;
		try {
			return await reading;
		} finally {
			await reading.catch(() => {
				if (this.reading === reading) this.reading = undefined;
			});
		}
	}
}

/** What the items of one execution have in common, by what it is. */
export class SharedValues {
	private readonly values = new Map<unknown, unknown>();

	/** The one value of an execution; it is made where no item has asked for it yet. */
	of<Value>(key: Shared<Value>): Value {
		const known = this.values.get(key);
		if (isValueOf(key, known)) return known;
		const value = key.create();
		this.values.set(key, value);
		return value;
	}
}
