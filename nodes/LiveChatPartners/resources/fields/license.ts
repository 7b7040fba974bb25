import { choice, findOption } from '../../runtime/parameters/choice';
import { located, locator } from '../../runtime/parameters/locator';
import { isSegment } from '../../runtime/parameters/segment';
import type { Parameter, ReadContext } from '../../runtime/parameters/parameter';
import { parameterProblem, quote } from '../../runtime/problem';
import { LICENSE_PRODUCTS } from './product';

/** What the license list stores: the product and the id, so that the product need not be asked for. */
export function licenseListValue(product: string, id: string): string {
	return `${product}:${id}`;
}

/** The product may be one that the node does not know: it comes from the API. */
function parts(listValue: string): { product?: string; id: string } {
	const [first = '', ...rest] = listValue.split(':');
	if (rest.length === 0 || !isSegment(first)) return { id: listValue };
	return { product: findOption(LICENSE_PRODUCTS, first)?.value ?? first, id: rest.join(':') };
}

/**
 * The product of a license that was chosen from the list.
 * @throws Problem where the value does not come from the list: Product, which could say it, is hidden then
 */
export function listedProduct({ sibling }: ReadContext): string | undefined {
	const { mode, value } = located(sibling('licenseId'));
	if (mode !== 'list') return undefined;
	const { product } = parts(String(value));
	if (product !== undefined) return product;
	throw parameterProblem(
		'License',
		`does not say its product: ${quote(value)}`,
		'Choose it from the list, or give it By ID, together with its product.',
	);
}

/** What to do where there is no such license. */
export const LICENSE_ADVICE = {
	404: 'No license of yours has this ID and product. License > Get Many lists them with their products.',
};

/** The license that an operation is about. */
export const licenseId: Parameter<string> = locator({
	name: 'licenseId',
	displayName: 'License',
	description: 'The license of the client. One chosen from the list brings its product along.',
	required: true,
	listSearch: 'searchLicenses',
	idPlaceholder: 'e.g. 104130623',
	idOf: (listValue) => parts(listValue).id,
	place: { in: 'path', name: 'license_id' },
});

/** The product of the license. Asked for only where the license was not chosen from the list. */
export const licenseProduct = choice({
	name: 'product',
	displayName: 'Product',
	description: 'The product that the license is for',
	required: true,
	options: LICENSE_PRODUCTS,
	default: 'livechat',
	show: { '/licenseId.mode': ['id'] },
	derive: listedProduct,
	place: { in: 'path', name: 'product' },
});
