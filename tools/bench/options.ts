import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
	rounds: number;
	/** Names of the work to do; all where it is empty. */
	only: string[];
	/** Folder of the package under test, where it is not this repository. */
	packageFolder?: string;
	/** Folder for a record of what the processor does in each trial. */
	profileFolder?: string;
}

/**
 * Reads `--rounds <n>`, `--only <name>` (repeatable), `--package <folder>` and `--profile <folder>`.
 * @param known the names of all work
 * @throws Error for an unknown option, an unknown name, and a number of rounds below 1
 */
export function readOptions(args: string[], known: readonly string[]): Options {
	const { values } = parseArgs({
		args,
		options: {
			rounds: { type: 'string', default: '5' },
			only: { type: 'string', multiple: true, default: [] },
			package: { type: 'string' },
			profile: { type: 'string' },
		},
	});
	const rounds = Number(values.rounds);
	if (!Number.isInteger(rounds) || rounds < 1) {
		throw new Error(`--rounds must be a whole number from 1, but is ${values.rounds}`);
	}
	const unknown = values.only.find((name) => !known.includes(name));
	if (unknown !== undefined) {
		throw new Error(`--only must be one of ${known.join(', ')}, but is ${unknown}`);
	}
	return {
		rounds,
		only: values.only,
		...(values.package === undefined ? {} : { packageFolder: values.package }),
		...(values.profile === undefined ? {} : { profileFolder: values.profile }),
	};
}
