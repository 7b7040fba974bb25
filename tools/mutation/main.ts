/*
 * Mutation testing, room by room. `npm run test:mutation` runs all rooms; names of rooms and beginnings of paths after
 * `--` run only those. `npm run test:mutation:changed` runs only the files that changed since the parent commit, or
 * since the commit in the environment variable MUTATION_BASE. Ends with a table, and fails when a room is below its
 * target.
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

/** The tasks with those of their files that are wanted, without the tasks that have none. */
function only(tasks: Task[], wanted: (file: string) => boolean): Task[] {
	return tasks
		.map((task) => ({ ...task, name: `part of ${task.name}`, files: task.files.filter(wanted) }))
		.filter(({ files }) => files.length > 0);
}

/** What is asked for by names of rooms and beginnings of the paths of files. */
function named(words: string[]): Task[] {
	const rooms = everything().filter(({ name }) => words.includes(name));
	const others = words.filter((word) => !(word in ROOMS));
	const parts = only(everything(), (file) => others.some((word) => file.startsWith(word)));
	const found = parts.flatMap(({ files }) => files);
	const unknown = others.filter((word) => !found.some((file) => file.startsWith(word)));
	if (unknown.length === 0) return [...rooms, ...parts];
	throw new Error(
		`${unknown.join(', ')}: no beginning of a path and none of ${Object.keys(ROOMS).join(', ')}.`,
	);
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
	const tasks = only(everything(), (file) => differing.includes(file));
	if (tasks.length === 0)
		console.log(`No mutant to run: no code that ships differs from ${commit}.`);
	return tasks;
}

function tasksOf(words: string[]): Task[] {
	if (words.includes('--changed')) return changed(process.env.MUTATION_BASE);
	return words.length === 0 ? everything() : named(words);
}

async function main(): Promise<void> {
	const rows: Row[] = [];
	for (const { name, room, files } of tasksOf(process.argv.slice(2))) {
		console.log(`\n=== ${name}`);
		const report = reportOf(name);
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
