import { choice, findOption } from '../../runtime/parameters/choice';
import type { Option } from '../../runtime/parameters/choice';
import { located, locator } from '../../runtime/parameters/locator';
import { isSegment } from '../../runtime/parameters/segment';
import type { Parameter, ReadContext } from '../../runtime/parameters/parameter';
import { LICENSE_PRODUCTS } from './product';

/** What the license list stores: the product and the id, so that the product need not be asked for. */
export function licenseListValue(product: string, id: string): string {
	return `${product}:${id}`;
}

/** The product that a text of the API names, which may be one that the node does not know; undefined where it can be none. */
export function productNamed(text: string): string | undefined {
	return findOption(LICENSE_PRODUCTS, text)?.value ?? (isSegment(text) ? text : undefined);
}

function parts(listValue: string): { product?: string; id: string } {
	const [first = '', ...rest] = listValue.split(':');
	const product = rest.length === 0 ? undefined : productNamed(first);
	return product === undefined ? { id: listValue } : { product, id: rest.join(':') };
}

/** Has the node find the product: `licenseInPath` puts it in the place of this. */
export const ANY_PRODUCT = {
	name: 'Any Product',
	value: 'any',
	description: 'Looked up by the ID in the list of your licenses, in one request for all items',
} as const satisfies Option<string>;

/**
 * The product of a license that was chosen from the list. A value that does not say it, such as a bare
 * ID from an expression or a model, leaves it to the node: Product, which could say it, is hidden then.
 */
export function listedProduct({ sibling }: ReadContext): string | undefined {
	const { mode, value } = located(sibling('licenseId'));
	if (mode !== 'list') return undefined;
	return parts(String(value)).product ?? ANY_PRODUCT.value;
}

/** What to do where there is no such license. */
export const LICENSE_ADVICE = {
	404: 'No license of yours has this ID and product. License > Get Many lists them with their products; Any Product finds the product by the ID.',
};

/** The license that an operation is about. */
export const licenseId: Parameter<string> = locator({
	name: 'licenseId',
	displayName: 'License',
	description: 'The license of the client. A license chosen from the list includes its product.',
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
	description:
		'The product that the license is for. With Any Product the node finds it by the ID of the license.',
	builderHint: 'Choose Any Product where the workflow knows the ID of the license alone.',
	required: true,
	options: [ANY_PRODUCT, ...LICENSE_PRODUCTS],
	default: 'livechat',
	show: { '/licenseId.mode': ['id'] },
	derive: listedProduct,
	place: { in: 'path', name: 'product' },
});
