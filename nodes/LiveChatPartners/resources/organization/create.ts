import type { Operation, WithItems } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { FORMAT_CHARACTERS } from '../../runtime/invisible';
import { text } from '../../runtime/parameters/text';
import type { Endpoint } from '../../runtime/transport/endpoint';
import { EMAIL } from '../fields/patterns';

/** Creates an organization; a client who has none is given one on the way to a subscription. */
export const CREATE_ORGANIZATION: WithItems<Endpoint> = {
	method: 'POST',
	path: '/v2/partners/solutions/organizations',
	body: 'json',
	response: { kind: 'object' },
};

const organizationName = text({
	name: 'organizationName',
	displayName: 'Organization Name',
	description: "The name of the client's organization",
	placeholder: 'e.g. Harbour Bikes',
	required: true,
	place: { in: 'body', name: 'organization_name' },
});

const clientName = text({
	name: 'clientName',
	displayName: 'Client Name',
	description: 'The full name of the client',
	placeholder: 'e.g. Joe Doe',
	required: true,
	place: { in: 'body', name: 'client_name' },
});

export const clientEmail = text({
	name: 'clientEmail',
	displayName: 'Client Email',
	description:
		'The e-mail address of the client, who owns the organization. Its licenses are created for the same address.',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'client_email' },
});

export const dataCenter = choice({
	name: 'dataCenter',
	displayName: 'Data Center',
	description: "Where the organization's data is kept",
	options: [
		{ name: 'Europe', value: 'eu-west3' },
		{ name: 'United States', value: 'us-south1' },
	],
	default: 'us-south1',
	place: { in: 'body', name: 'data_center' },
});

export const identifier = text({
	name: 'identifier',
	displayName: 'Identifier',
	description: 'An identifier of your own, such as the number of the client in your CRM',
	placeholder: 'e.g. crm-4711',
	strip: FORMAT_CHARACTERS,
	place: { in: 'body', name: 'identifier' },
});

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create an organization',
	description:
		'Create an organization for a client. It gives the ID that licenses are created with.',
	effect: 'none',
	parameters: [organizationName, clientName, clientEmail],
	additionalFields: [dataCenter, identifier],
	endpoints: [CREATE_ORGANIZATION],
	advice: {
		403: 'The account behind the API token may not create organizations. Account > Get Profile tells whose token it is, and solution_status whether the account is in the Solution program.',
		409: 'The e-mail address already owns an organization, which the API cannot look up. Use the ID that was given when it was created, or another Client Email.',
	},
};
