/*
 * Mutation testing, room by room. `npm run test:mutation` runs all rooms, names after `--` only those.
 * `npm run test:mutation:changed` runs only the files that changed since the parent commit, or since the commit that
 * the environment variable MUTATION_BASE names. Ends with a table, and fails when a room is below its target.
 */
import { changedSince, isKnown } from './changedFiles';
import { codeOf } from './files';
import { ROOMS, type Room } from './rooms';
import { reportOf, runRoom } from './run';
import { scoreIn } from './score';
import { reached, tableOf, type Row } from './table';

/** A room and those of its files that are mutated. */
interface Task {
	name: string;
	room: Room;
	files: string[];
}

const everything = (): Task[] =>
	Object.entries(ROOMS).map(([name, room]) => ({ name, room, files: codeOf(room) }));

function named(names: string[]): Task[] {
	const unknown = names.filter((name) => !(name in ROOMS));
	if (unknown.length > 0) {
		throw new Error(`No room ${unknown.join(', ')}. There are ${Object.keys(ROOMS).join(', ')}.`);
	}
	return everything().filter(({ name }) => names.includes(name));
}

function changed(base: string | undefined): Task[] {
	const commit = base ?? 'HEAD^';
	if (!isKnown(commit)) {
		const message = `There is no commit ${commit} here to compare with; a shallow clone has only its last one.`;
		if (base !== undefined) throw new Error(message);
		console.log(`${message} No mutant was run.`);
		return [];
	}
	const differing = changedSince(commit);
	const tasks = everything().map((task) => ({
		...task,
		files: task.files.filter((file) => differing.includes(file)),
	}));
	const some = tasks.filter(({ files }) => files.length > 0);
	if (some.length === 0)
		console.log(`No mutant to run: no code that ships differs from ${commit}.`);
	return some;
}

async function main(): Promise<void> {
	const [first, ...others] = process.argv.slice(2);
	const onlyChanged = first === '--changed';
	const tasks = onlyChanged
		? changed(process.env.MUTATION_BASE)
		: first === undefined
			? everything()
			: named([first, ...others]);
	const rows: Row[] = [];
	for (const { name, room, files } of tasks) {
		console.log(`\n=== ${name}`);
		const report = reportOf(onlyChanged ? `changed-${name}` : name);
		await runRoom(room, files, report);
		rows.push({ name, score: scoreIn(report), target: room.target });
	}
	if (rows.length === 0) return;
	console.log(`\n${tableOf(rows)}`);
	process.exitCode = reached(rows) ? 0 : 1;
}

void main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
