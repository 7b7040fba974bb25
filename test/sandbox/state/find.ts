import type { Fields } from '../server/fields';
import { Refusal } from '../server/refusal';
import type { License, Organization, SandboxState } from './types';

/**
 * The license that a path names, by `license_id` and, where the path has it, `product`.
 * @throws Refusal (404) when the partner has no such license of this product.
 */
export function licenseOf(state: SandboxState, path: Fields): License {
	const id = path.text('license_id');
	const product = path.optionalText('product');
	const found = state.licenses.find(
		(license) => license.id === id && (product === undefined || license.product === product),
	);
	if (found === undefined) throw new Refusal(404, 'License not found');
	return found;
}

/**
 * The organization that a path names.
 * @param missingStatus what the method documents where there is none
 * @throws Refusal when there is none.
 */
export function organizationOf(
	state: SandboxState,
	path: Fields,
	missingStatus: 403 | 404 = 404,
): Organization {
	const found = state.organizations.find(({ id }) => id === path.text('organization_id'));
	if (found === undefined) throw new Refusal(missingStatus, 'Organization not found');
	return found;
}
