import type { Operation } from '../../runtime/operation';
import { choice } from '../../runtime/parameters/choice';
import { text } from '../../runtime/parameters/text';
import { EMAIL } from '../fields/email';

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

const clientEmail = text({
	name: 'clientEmail',
	displayName: 'Client Email',
	description:
		'The e-mail address of the client, who owns the organization. Its licenses are created for the same address.',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'client_email' },
});

const dataCenter = choice({
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

const identifier = text({
	name: 'identifier',
	displayName: 'Identifier',
	description: 'An identifier of your own, such as the number of the client in your CRM',
	placeholder: 'e.g. crm-4711',
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
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/solutions/organizations',
			body: 'json',
			answer: { kind: 'object' },
		},
	],
};
