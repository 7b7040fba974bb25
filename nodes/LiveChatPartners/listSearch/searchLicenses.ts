import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { licenseListValue } from '../resources/fields/license';
import { productName } from '../resources/fields/product';
import { GET_LICENSES } from '../resources/license/getAll';
import { textAt } from '../runtime/json';
import { askForPicker } from './ask';
import { pageOf } from './page';

/** The clients' licenses, by client, product and id; an e-mail address finds them too. The value carries the product. */
export async function searchLicenses(
	this: ILoadOptionsFunctions,
	filter?: string,
	token?: string,
): Promise<INodeListSearchResult> {
	const { elements } = await askForPicker(this, GET_LICENSES, {}, Infinity);
	const items = elements.map((license) => {
		const id = textAt(license, 'license');
		const product = textAt(license, 'product');
		return {
			name: `${textAt(license, 'client_name')} (${productName(product)} ${id}, ${textAt(license, 'status')})`,
			value: licenseListValue(product, id),
			description: textAt(license, 'client_email'),
		};
	});
	return pageOf(items, filter, token);
}
