import { connect } from 'node:net';
import express from 'express';
import { middleware as openApiValidator } from 'express-openapi-validator';
import { call, send } from './client';
import { DOCUMENTED_STATUSES, STATUS_MEANING } from './documentedStatuses';
import { DOCUMENTS, METHOD_COUNT, startSandbox } from './index';
import type { Sandbox } from './index';
import { listen } from './listen';
import { operationsOf, readDocument } from './server/document';
import { isRecord } from './server/fields';

const DOCUMENT = readDocument(DOCUMENTS.partner);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(() => sandbox.close());

describe('the documents', () => {
	it.each(Object.entries(DOCUMENTS))('%s is valid OpenAPI 3.1', async (_name, file) => {
		const app = express();
		app.use(openApiValidator({ apiSpec: readDocument(file), validateApiSpec: true }));
		app.use((_req: express.Request, res: express.Response) => void res.end());
		const server = await listen(app, 0);
		// The validator reports an invalid document with its first answer; this path is in none of them.
		const { text } = await send(`${server.url}/nothing`);
		await server.close();
		expect(text).toContain('not found');
	});

	it(`hold ${METHOD_COUNT} operations of the Partner API and both ways to a Recurly token`, () => {
		expect(operationsOf(DOCUMENT).length).toBe(METHOD_COUNT);
		const recurly = operationsOf(readDocument(DOCUMENTS.recurly));
		expect(recurly.map(({ operation }) => operation.operationId)).toEqual([
			'subscription.tokenizeCard.get',
			'subscription.tokenizeCard',
		]);
	});

	const responsesOf = (file: string) =>
		operationsOf(readDocument(file)).map(({ operation }): [string, Record<string, unknown>] => [
			String(operation.operationId),
			isRecord(operation.responses) ? operation.responses : {},
		]);
	const responses = Object.fromEntries(Object.values(DOCUMENTS).flatMap(responsesOf));

	it('list exactly the statuses that LiveChat documents', () => {
		const listed = Object.entries(responses).map(([id, answers]) => [
			id,
			Object.keys(answers).map(Number),
		]);
		expect(Object.fromEntries(listed)).toEqual(DOCUMENTED_STATUSES);
	});

	it('say what a status means, where LiveChat does', () => {
		const said = Object.entries(STATUS_MEANING).map(([id, meanings]) => [
			id,
			Object.fromEntries(
				Object.keys(meanings).map((status) => {
					const response = responses[id]?.[status];
					return [status, isRecord(response) ? response.description : undefined];
				}),
			),
		]);
		expect(Object.fromEntries(said)).toEqual(STATUS_MEANING);
	});

	it('describe every operation in words', () => {
		for (const { operation } of operationsOf(DOCUMENT)) {
			expect(String(operation.summary).length).toBeGreaterThan(5);
			expect(String(operation.description).length).toBeGreaterThan(10);
		}
	});
});

describe('an operation', () => {
	it('answers 500 that names the mismatch when an answer does not fit the document', async () => {
		sandbox.state.partner.contactEmail = 'no address';
		const reply = await call(sandbox, '');
		expect(reply.status).toBe(500);
		expect(reply.text).toContain('contact_email must match format');
	});
});

describe('the record', () => {
	it('keeps the raw path, query, headers, bodies and status of every request', async () => {
		await call(sandbox, '/solutions/licenses/livechat/..%2Fcoupons?a=1&a=2&b=%20', {
			headers: { 'X-Mark': 'm' },
		});
		await call(sandbox, '/tokens', { method: 'POST', form: { label: 'Third token' } });
		expect(sandbox.requests).toEqual([
			expect.objectContaining({
				host: 'partner',
				method: 'GET',
				path: '/v2/partners/solutions/licenses/livechat/..%2Fcoupons',
				query: { a: ['1', '2'], b: ' ' },
				headers: expect.objectContaining({ 'x-mark': 'm' }),
				body: undefined,
				rawBody: '',
				status: 401,
			}),
			expect.objectContaining({
				method: 'POST',
				body: { label: 'Third token' },
				rawBody: 'label=Third+token',
				status: 201,
			}),
		]);
	});

	it('keeps a path that a client did not clean', async () => {
		const { port } = new URL(sandbox.partnerUrl);
		await new Promise<void>((resolve, reject) => {
			const socket = connect(Number(port), '127.0.0.1', () => {
				socket.write(
					'GET /v2/partners/solutions/licenses/livechat/../coupons HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
				);
			});
			socket.on('data', () => undefined);
			socket.on('error', reject);
			socket.on('close', () => resolve());
		});
		expect(sandbox.requests[0]?.path).toBe('/v2/partners/solutions/licenses/livechat/../coupons');
	});
});
