import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonParse } from 'n8n-workflow';
import { resources } from '../../nodes/LiveChatPartners/resources';
import { documentedItem } from '../docs/outputSchemas';

const SCHEMAS = join(__dirname, '../../nodes/LiveChatPartners/__schema__/v1.0.0');

const documented = resources.flatMap(({ value, operations }) =>
	operations.flatMap((operation) => {
		const schema = documentedItem(operation);
		return schema ? [{ name: `${value}/${operation.value}`, schema }] : [];
	}),
);

describe("the fields that n8n's editor shows before the first run", () => {
	it.each(documented)('$name are those of the OpenAPI document', ({ name, schema }) => {
		const shown: unknown = jsonParse(readFileSync(join(SCHEMAS, `${name}.json`), 'utf8'));

		expect(shown).toEqual({ ...schema, version: 1 });
	});

	it('leave out what Simplify drops', () => {
		const licenses = documented.find(({ name }) => name === 'affiliate/getLicenses');

		expect(Object.keys(licenses?.schema.properties ?? {}).length).toBeLessThanOrEqual(10);
	});
});
