import type { Call } from '../../runtime/action/call';
import { textAt } from '../../runtime/json';
import { shareIdenticalReads } from '../../runtime/parameters/standard';
import { Problem, problemOf } from '../../runtime/problem';
import { SharedRead } from '../../runtime/transport/shared';
import type { Shared } from '../../runtime/transport/shared';
import { ANY_PRODUCT, productNamed } from '../fields/license';
import { productName } from '../fields/product';
import { readLicenseList } from './readLicenses';

/** The products of licenses, by their IDs: one ID may belong to licenses of several products. */
type Products = Map<string, Set<string>>;

/** They are read once for all items, since no write changes the product of a license. */
const PRODUCTS: Shared<SharedRead<Products>> = { create: () => new SharedRead() };

async function read({ api }: Call): Promise<Products> {
	const products: Products = new Map();
	for (const license of await readLicenseList(api)) {
		const product = productNamed(textAt(license, 'product'));
		if (product === undefined) continue;
		const id = textAt(license, 'license');
		products.set(id, (products.get(id) ?? new Set()).add(product));
	}
	return products;
}

/** @throws Problem that says what the list was asked for, where it cannot be read */
async function productsOf(call: Call, id: string): Promise<string[]> {
	const shared =
		call.value(shareIdenticalReads) === false ? PRODUCTS.create() : call.shared.of(PRODUCTS);
	const reading = shared.value(async () => await read(call));
	const problem = await problemOf(reading);
	if (problem) {
		const { description = '' } = problem.details;
		throw new Problem(problem.message, {
			...problem.details,
			description:
				`${description} Product is ${ANY_PRODUCT.name}, so the list of licenses was asked for it.`.trim(),
		});
	}
	const products = await reading;
	// An ID that equals a secret was taken out of the list.
	return [...(products.get(call.secrets.clean(id)) ?? [])];
}

/**
 * The product of the license that an item is about, as the path wants it, where it was left to the node. One
 * that was chosen is taken as it is, without a request.
 * @throws Problem where the account has no such license, or one for each of several products
 */
export async function licenseInPath(call: Call): Promise<Record<string, string>> {
	const { product: chosen, license_id: id = '' } = call.requestValues().path;
	if (chosen !== ANY_PRODUCT.value) return {};
	const [product, ...others] = await productsOf(call, id);
	const path = { license_id: id };
	if (product === undefined) {
		throw new Problem("not in the account's list of licenses", {
			path,
			parameter: 'License',
			description: `Product is ${ANY_PRODUCT.name}, so it was looked for there. Check the ID, or choose the product. License > Get Many shows the list.`,
		});
	}
	if (others.length > 0) {
		const names = [product, ...others].map(productName).join(' and for ');
		throw new Problem(`the account has it for ${names}`, {
			path,
			parameter: 'Product',
			description: `Choose the product that is meant in place of ${ANY_PRODUCT.name}.`,
		});
	}
	return { product };
}
