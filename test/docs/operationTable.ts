import type { Endpoint } from '../../nodes/LiveChatPartners/runtime/endpoint';
import type { Operation, Resource } from '../../nodes/LiveChatPartners/runtime/operation';

/** One documented method of the API and the operation of the node that reaches it. */
export interface Row {
	resource: string;
	operation: string;
	/** Such as `GET /v2/partners`. */
	method: string;
}

/** An endpoint as the documentation writes it. */
function methodOf({ method, path }: Endpoint): string {
	return `${method} ${path}`;
}

/** The methods that an operation stands for. One that only puts others together stands for none. */
function methodsOf(operation: Operation): string[] {
	return operation.composed ? [] : operation.endpoints.map(methodOf);
}

/** All methods that the node reaches, by the stored values of resource and operation. */
export function rowsOf(resources: readonly Resource[]): Row[] {
	return resources.flatMap((resource) =>
		resource.operations.flatMap((operation) =>
			methodsOf(operation).map((method) => ({
				resource: resource.value,
				operation: operation.value,
				method,
			})),
		),
	);
}

const START = '<!-- The table is written by `npm run docs`. -->\n<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

/** The table of the README: one line per operation, with the methods that it stands for. */
export function markdownOf(resources: readonly Resource[]): string {
	const lines = resources.flatMap((resource) =>
		resource.operations.map((operation, index) => {
			const methods = methodsOf(operation)
				.map((method) => `\`${method}\``)
				.join('<br>');
			return `| ${index === 0 ? `**${resource.name}**` : ''} | ${operation.name} | ${methods === '' ? 'composed of others' : methods} |`;
		}),
	);
	return ['| Resource | Operation | Method of the API |', '| --- | --- | --- |', ...lines].join(
		'\n',
	);
}

/**
 * A README with this table in the place of the one that it has.
 * @throws Error where the README has no place for it
 */
export function withTable(readme: string, table: string): string {
	const start = readme.indexOf(START);
	const end = readme.indexOf(END);
	if (start === -1 || end < start) throw new Error('The README has no place for the table');
	return `${readme.slice(0, start + START.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

/** The methods that a README lists. */
export function methodsIn(readme: string): string[] {
	const table = readme.slice(readme.indexOf(START), readme.indexOf(END));
	return [...table.matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`]*)`/g)].map(
		([, method = '']) => method,
	);
}
