import { CommandError, type CommandResult } from './command';
import { Execution } from './execution';
import { isObject } from './json';

/**
 * Finds the execution in what `n8n execute --rawOutput` printed. Despite the
 * flag's name n8n prints log lines to the same stream before it, and after it
 * when the execution failed. Throws a CommandError when there is no execution,
 * as for a workflow that does not exist.
 */
export function parseCliExecution(result: CommandResult): Execution {
	const lines = result.stdout.split('\n');
	// n8n indents its JSON, so only the outermost braces stand alone at the margin.
	const start = lines.indexOf('{');
	const end = lines.indexOf('}', start);
	if (start === -1 || end === -1) {
		throw new CommandError('n8n execute', 'printed no execution', result);
	}
	const record: unknown = JSON.parse(lines.slice(start, end + 1).join('\n'));
	if (!isObject(record)) throw new CommandError('n8n execute', 'printed no execution', result);
	const log = [...lines.slice(0, start), ...lines.slice(end + 1), result.stderr].join('\n');
	return new Execution(record, log);
}
