import type { Call } from '../../../runtime/action/call';
import { choice } from '../../../runtime/parameters/choice';
import { integer } from '../../../runtime/parameters/integer';
import type { Parameter } from '../../../runtime/parameters/parameter';
import { text } from '../../../runtime/parameters/text';
import { parameterProblem, quote } from '../../../runtime/problem';
import { billingCycle, plan } from '../../fields/plan';
import { LICENSE_PRODUCTS } from '../../fields/product';
import { dataCenter } from '../../organization/create';

export const product = choice({
	name: 'product',
	displayName: 'Product',
	description: 'The product that the client buys',
	required: true,
	options: LICENSE_PRODUCTS,
	default: 'livechat',
	place: { in: 'query', name: 'product' },
});

export const organizationId = text({
	name: 'organizationId',
	displayName: 'Organization ID',
	description:
		'The organization of the client, where it is known: an earlier run gave its ID. No method of the API finds it.',
	placeholder: 'e.g. 66c29d75-909b-491b-a0bf-49f79f57e3d5',
	pattern: { like: /^[A-Za-z0-9_-]+$/, complaint: 'must be the ID of an organization' },
	place: { in: 'body', name: 'organization_id' },
});

export const organizationName = text({
	name: 'organizationName',
	displayName: 'Organization Name',
	description: 'The name of the organization, if it is not that of the client',
	placeholder: 'e.g. Harbour Bikes',
	place: { in: 'body', name: 'organization_name' },
});

export const trialDuration = integer({
	name: 'trialDuration',
	displayName: 'Trial Duration (Days)',
	description: 'How many days the trial of the license lasts, from 14 to 30, until it is paid',
	default: 14,
	min: 14,
	max: 30,
	place: { in: 'body', name: 'trial_duration' },
});

/** Menus whose values only the last request would judge, when there is something to leave behind. */
const MENUS: readonly Parameter[] = [product, plan, billingCycle, dataCenter];

/** @throws Problem for a value that is not in its menu */
export function requireKnownChoices(call: Call): void {
	for (const menu of MENUS) {
		const value = call.value(menu);
		const known = (menu.property.options ?? []).flatMap((option) =>
			'value' in option ? [option.value] : [],
		);
		if (value !== undefined && !known.some((one) => one === value)) {
			throw parameterProblem(
				menu.property.displayName,
				`must be one of ${known.join(', ')}, but is ${quote(value)}`,
				'Nothing was created.',
			);
		}
	}
}
