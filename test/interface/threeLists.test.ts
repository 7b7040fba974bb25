import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { methodsIn, operationTable, rowsOf } from '../../tools/docs/operationTable';
import { withTable } from '../../tools/docs/writtenTable';
import { DOCUMENTS, METHOD_COUNT } from '../sandbox';
import { operationsOf, readDocument } from '../sandbox/server/document';

/** What the node reaches beyond the documented methods. */
const BEYOND = ['GET /v2/partners/status'];

/** What the sandbox offers beside the documented GET, because Recurly's own library sends a POST. */
const UNDOCUMENTED = 'POST /js/v1/token';

interface Documented {
	id: string;
	method: string;
}

function documented(): Documented[] {
	return [DOCUMENTS.partner, DOCUMENTS.recurly].flatMap((file) =>
		operationsOf(readDocument(file)).map(({ path, method, operation }) => ({
			id: typeof operation.operationId === 'string' ? operation.operationId : '',
			method: `${method.toUpperCase()} ${path}`,
		})),
	);
}

const page = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');

describe('the documented methods of the API', () => {
	const table = rowsOf(resources);
	const reached = table.map(({ method }) => method).sort();
	const inDocument = documented().filter(({ method }) => method !== UNDOCUMENTED);

	it(`are ${METHOD_COUNT}, each reached by exactly one operation`, () => {
		expect(new Set(reached).size).toBe(reached.length);
		expect(reached.filter((method) => !BEYOND.includes(method)).length).toBe(METHOD_COUNT);
	});

	it('are the ones that the OpenAPI documents describe, under the same resource and operation', () => {
		expect(reached).toEqual(inDocument.map(({ method }) => method).sort());
		const named = inDocument.map(
			({ id, method }) => `${id.split('.').slice(0, 2).join('.')} ${method}`,
		);
		expect(
			table.map(({ resource, operation, method }) => `${resource}.${operation} ${method}`).sort(),
		).toEqual(named.sort());
	});

	it('are the ones in docs/operations.md, whose table `npm run docs` writes', () => {
		expect(methodsIn(page).sort()).toEqual(reached);
		expect(withTable(page, operationTable(resources))).toBe(page);
	});

	it('belong to 13 resources', () => {
		expect(resources.map(({ value }) => value)).toEqual([
			'account',
			'affiliate',
			'apiToken',
			'billing',
			'campaign',
			'coupon',
			'earnings',
			'expertProfile',
			'lead',
			'license',
			'organization',
			'subscription',
			'withdrawal',
		]);
	});
});
