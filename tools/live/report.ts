import type { Difference } from './differences';
import type { Result } from './run';

/** What is known about a run beside its results. */
export interface Around {
	/** Version of the package. */
	version: string;
	/** Whether the API is LiveChat's own host. */
	official: boolean;
	/** True where it was stopped before its end. */
	stopped: boolean;
}

/** How many of the results were asked, and how many differences they have. */
export function countsOf(results: readonly Result[]): { asked: number; differences: number } {
	return {
		asked: results.filter(({ skipped }) => skipped === '').length,
		differences: results.reduce((sum, { differences }) => sum + differences.length, 0),
	};
}

/** What to say about one method in a few words. */
export function verdictOf({ status, differences, skipped }: Result): string {
	if (skipped !== '') return `not asked: ${skipped}`;
	const kinds = [...new Set(differences.map(({ kind }) => kind))];
	if (kinds.length > 0) return kinds.join(', ');
	return status >= 400 ? 'refused, as documented' : 'as documented';
}

/** The results as a table for the terminal. */
export function tableOf(results: readonly Result[]): string {
	const width = Math.max(...results.map(({ method }) => method.length), 0);
	return results
		.map(
			(result) =>
				`${result.method.padEnd(width)}  ${result.status === 0 ? ' - ' : result.status}  ${verdictOf(result)}`,
		)
		.join('\n');
}

function lineOf({ kind, at, says }: Difference): string {
	const place = at === '' ? '' : ` \`${at}\``;
	return `- **${kind}**${place}${says === '' ? '' : `: ${says}`}`;
}

function sectionOf(result: Result): string[] {
	const { name, method, status, took, differences, places, words } = result;
	const lines = [
		`### ${name}`,
		'',
		`\`${method}\`: ${status}, ${took} ms, ${verdictOf(result)}`,
		'',
	];
	if (differences.length > 0) lines.push(...differences.map(lineOf), '');
	if (words !== '') lines.push(`Words of the refusal, masked: ${words}`, '');
	if (places.length > 0) {
		lines.push('```text');
		for (const { at, types, count, least, most } of places) {
			const length = least === Infinity ? '' : `, length ${least} to ${most}`;
			lines.push(
				`${at === '' ? '(all)' : at}: ${[...types].join(' or ')}, ${count} times${length}`,
			);
		}
		lines.push('```', '');
	}
	return lines;
}

/** The report as Markdown: names, types, counts and lengths, and no value of the account. */
export function reportOf(results: readonly Result[], around: Around): string {
	const { asked, differences } = countsOf(results);
	const rows = results.map(
		(result) => `| \`${result.method}\` | ${result.status || ''} | ${verdictOf(result)} |`,
	);
	return [
		'# How the Partner API answers',
		'',
		`Written by \`npm run live\` of n8n-nodes-livechat-partners ${around.version}, asked of ${around.official ? "LiveChat's own host" : 'another host'}. ${asked} methods were asked, with ${differences} differences from the documents.${around.stopped ? ' It was stopped before its end.' : ''}`,
		'',
		'It holds no value of the account: names of fields, types, counts and lengths, and the text of refusals with all but plain words masked. Read it before you send it.',
		'',
		'| Method | Status | Verdict |',
		'| --- | --- | --- |',
		...rows,
		'',
		...results.filter(({ skipped }) => skipped === '').flatMap(sectionOf),
	].join('\n');
}
