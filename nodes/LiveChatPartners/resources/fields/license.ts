import { choice, findOption } from '../../runtime/parameters/choice';
import { located, locator } from '../../runtime/parameters/locator';
import { quote } from '../../runtime/parameters/parameter';
import type { Parameter, Reading } from '../../runtime/parameters/parameter';
import { parameterProblem } from '../../runtime/problem';
import { LICENSE_PRODUCTS } from './product';

type Product = (typeof LICENSE_PRODUCTS)[number]['value'];

/** What the license list stores: the product and the id, so that the product need not be asked for. */
export function licenseListValue(product: string, id: string): string {
	return `${product}:${id}`;
}

function parts(listValue: string): { product?: Product; id: string } {
	const [first = '', ...rest] = listValue.split(':');
	const product = findOption(LICENSE_PRODUCTS, first)?.value;
	return product !== undefined && rest.length > 0
		? { product, id: rest.join(':') }
		: { id: listValue };
}

/**
 * The product of a license that was chosen from the list.
 * @throws Problem where the value does not come from the list: Product, which could say it, is hidden then
 */
export function listedProduct({ sibling }: Reading): Product | undefined {
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
export const licenseProduct: Parameter<Product> = choice({
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
