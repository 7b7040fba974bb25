import { resources } from '../../nodes/LiveChatPartners/resources';
import { documentedItem } from '../../tools/docs/outputSchemas';
import { readPreview } from './preview';

const documented = resources.flatMap(({ value, operations }) =>
	operations.flatMap((operation) => {
		const schema = documentedItem(operation);
		return schema ? [{ resource: value, operation: operation.value, schema }] : [];
	}),
);

describe("the fields that n8n's editor shows before the first run", () => {
	it.each(documented)(
		'$resource/$operation are those of the OpenAPI document, as `npm run docs` writes them',
		({ resource, operation, schema }) => {
			expect(readPreview(resource, operation)).toEqual({ ...schema, version: 1 });
		},
	);

	it('leave out what Simplify drops', () => {
		const licenses = documented.find(
			({ resource, operation }) => resource === 'affiliate' && operation === 'getLicenses',
		);

		expect(Object.keys(licenses?.schema.properties ?? {}).length).toBeLessThanOrEqual(10);
	});
});
