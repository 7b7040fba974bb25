import { startSandbox, DOCUMENTS, type Sandbox } from '../sandbox';
import { DOCUMENTED_STATUSES } from '../sandbox/documentedStatuses';
import { operationsOf, readDocument } from '../sandbox/server/document';
import { examples, type Example } from './examples';
import { runExample } from './runExample';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

/** One refusal that LiveChat documents for a method. */
interface Refusal {
	id: string;
	method: string;
	path: RegExp;
	status: number;
	example: Example;
}

/** A refused token is the same everywhere: 401 has one advice for all methods. */
const ABOUT_THE_TOKEN = 401;

function exampleOf(id: string): Example | undefined {
	const [resource, operation, variant] = id.split('.');
	return examples.find(
		(example) =>
			example.resource === resource &&
			example.operation === operation &&
			(variant === undefined || example.variant === variant),
	);
}

const refusals: Refusal[] = operationsOf(readDocument(DOCUMENTS.partner)).flatMap(
	({ path, method, operation }) => {
		const id = String(operation.operationId);
		const example = exampleOf(id);
		if (!example) throw new Error(`test/interface/examples.ts has no example for ${id}`);
		return (DOCUMENTED_STATUSES[id] ?? [])
			.filter((status) => status >= 400 && status !== ABOUT_THE_TOKEN)
			.map((status) => ({
				id,
				method: method.toUpperCase(),
				path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
				status,
				example,
			}));
	},
);

/** What is said about a refusal that an operation knows nothing about. */
const GENERAL = [
	'The API refused a value. Check the fields of the node.',
	'The account behind the API token is not allowed to do this.',
	'Check the ID: it may be mistyped',
	'The request contradicts what the account already holds.',
];

describe('a documented refusal', () => {
	it.each(refusals)('of $id with $status says what to do', async (refusal) => {
		const { method, path, status, example } = refusal;
		const act = { status, body: { message: 'So it is' } };
		const { error } = await runExample(sandbox, example, () =>
			sandbox.fault({ method, path, act }),
		);

		expect(error?.message).toMatch(/(^|: )So it is$/);
		expect(error).toMatchObject({ httpCode: String(status) });
		expect(error?.description).toMatch(/^[A-Z].{20,}[.] \(HTTP \d{3}\)$/);
		for (const words of GENERAL) expect(error?.description).not.toContain(words);
	});
});
