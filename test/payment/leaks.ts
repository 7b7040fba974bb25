import type { Outcome } from '../engine/engine';
import type { RecordedRequest } from '../sandbox';

/** Everything that can be read in a value: also what JSON leaves out, such as stacks and causes. */
export function everythingIn(value: unknown): string {
	const seen = new Set<object>();
	const texts: string[] = [];
	const walk = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) {
			texts.push(String(part));
			return;
		}
		if (seen.has(part)) return;
		seen.add(part);
		for (const [name, { value: inner }] of Object.entries(Object.getOwnPropertyDescriptors(part))) {
			texts.push(name);
			walk(inner);
		}
	};
	walk(value);
	return texts.join('\n');
}

/** A text as it reads after each of the encodings that a server may have used is undone. */
function readings(text: string): string[] {
	const unescaped = text
		.replace(/\\+u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		.replace(/\\+(?=["\\/])/g, '');
	const decoded = text.replace(/(?:%(?:25)*[0-9a-fA-F]{2})+/g, (run) => {
		try {
			return decodeURIComponent(run.replace(/%(?:25)+/g, '%'));
		} catch {
			return run;
		}
	});
	const all = [text, unescaped, decoded];
	return [...all, ...all.map((reading) => reading.replace(/[\s\u00a0+-]/g, ''))];
}

/** The secrets, by name, that can be read in a text in one way or another. */
export function leaks(text: string, secrets: Readonly<Record<string, string>>): string[] {
	const ways = readings(text);
	return Object.entries(secrets)
		.filter(([, secret]) =>
			secret.length < 8
				? ways.slice(0, 3).some((way) => new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(way))
				: ways.some((way) => way.includes(secret)),
		)
		.map(([name]) => name);
}

/** What n8n keeps of the node under test: its tasks, what left it, and the error of the execution. */
export function keptOf({ run }: Outcome): string {
	const { runData, error } = run.data.resultData;
	return everythingIn([
		runData['LiveChat Partners'],
		runData.Success?.map(({ data }) => data),
		runData.Failure?.map(({ data }) => data),
		error,
		run.data.executionData?.contextData,
	]);
}

/** The addresses that were asked, with everything but the body and the Authorization header. */
export function addressesOf(requests: readonly RecordedRequest[]): string {
	return requests
		.map(({ path, query, headers }) =>
			everythingIn([path, query, { ...headers, authorization: undefined }]),
		)
		.join('\n');
}
