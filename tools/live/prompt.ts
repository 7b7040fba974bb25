import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * Asks for a line in the terminal.
 * @param hidden whether what is typed stays off the screen
 */
export async function ask(question: string, hidden: boolean, signal: AbortSignal): Promise<string> {
	let isQuestion = true;
	const output = new Writable({
		write(chunk: Buffer, _encoding, done) {
			if (!hidden || isQuestion) process.stderr.write(chunk);
			done();
		},
	});
	const terminal = createInterface({ input: process.stdin, output, terminal: true });
	try {
		const answer = terminal.question(question, { signal });
		isQuestion = false;
		return (await answer).trim();
	} finally {
		terminal.close();
		if (hidden) process.stderr.write('\n');
	}
}
