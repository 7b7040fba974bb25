import type { Endpoint } from '../../nodes/LiveChatPartners/runtime/transport/endpoint';
import type { Operation, Resource } from '../../nodes/LiveChatPartners/runtime/action/operation';
import { writtenTable } from './writtenTable';

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

/** The table of `docs/operations.md`: one line per operation, with the methods that it stands for. */
export function operationTable(resources: readonly Resource[]): string {
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

/** The methods that a page lists in its written table. */
export function methodsIn(page: string): string[] {
	return [...writtenTable(page).matchAll(/`((?:GET|POST|PUT|DELETE) \/[^`]*)`/g)].map(
		([, method = '']) => method,
	);
}
