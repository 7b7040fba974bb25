import Ajv from 'ajv';
import type { INodeExecutionData } from 'n8n-workflow';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { rowsOf } from '../../tools/docs/operationTable';
import { startSandbox, type RecordedRequest, type Sandbox } from '../sandbox';
import { examples, type Example } from './examples';
import { readPreview } from './preview';
import { runExample } from './runExample';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const rows = rowsOf(resources);

/** The documented method that a request went to, if any. */
function methodOf({ method, path }: RecordedRequest, candidates: string[]): string | undefined {
	return candidates.find((candidate) => {
		const [verb = '', template = ''] = candidate.split(' ');
		const pattern = template.replace(/\{\w+\}/g, '[^/]+');
		return verb === method && new RegExp(`^${pattern}$`).test(path);
	});
}

const reached = new Set<string>();

/** What the items hold that n8n's editor would not have shown before the first run, or shown otherwise. */
function previewProblems({ resource, operation }: Example, items: INodeExecutionData[]): string[] {
	const schema = readPreview(resource, operation);
	const ajv = new Ajv({ allErrors: true, strict: false });
	const matches = ajv.compile({ ...schema, additionalProperties: false });
	return items.flatMap(({ json }) => (matches(json) ? [] : [JSON.stringify(matches.errors)]));
}

/*
 * The sandbox checks each request against the OpenAPI document, and its own answer as well, so a
 * success here means that both are as documented.
 */
describe('each documented method', () => {
	it.each(
		examples.map((example) => ({
			name: [example.resource, example.operation, example.variant ?? ''].join(' '),
			example,
		})),
	)(
		'$name sends a documented request and gives items of the documented answer',
		async ({ example }) => {
			const { error, items } = await runExample(sandbox, example);

			expect(error).toBeUndefined();
			if (items.length === 0)
				throw new Error(
					'It finds nothing: a fresh sandbox must hold something, see test/sandbox/seed/',
				);
			expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(
				true,
			);
			const own = rows
				.filter(
					({ resource, operation }) =>
						resource === example.resource && operation === example.operation,
				)
				.map(({ method }) => method);
			// An operation that puts others together has no method of its own.
			const candidates = own.length === 0 ? rows.map(({ method }) => method) : own;
			const methods = sandbox.requests.map((request) => methodOf(request, candidates));
			const last = methods[methods.length - 1];
			expect(candidates).toContain(last);
			expect(sandbox.requests.every(({ status }) => status !== undefined && status < 300)).toBe(
				true,
			);
			if (last !== undefined) reached.add(last);
			if (!example.otherFields) expect(previewProblems(example, items)).toEqual([]);
		},
	);

	it('was reached by an example in test/interface/examples.ts', () => {
		expect([...reached].sort()).toEqual(rows.map(({ method }) => method).sort());
	});
});
