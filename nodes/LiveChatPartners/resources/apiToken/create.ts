import type { Operation } from '../../runtime/action/operation';
import { text } from '../../runtime/parameters/text';

const label = text({
	name: 'label',
	displayName: 'Label',
	description: 'What the token is for, at least 3 characters. Each token needs a label of its own.',
	placeholder: 'e.g. Reporting script',
	required: true,
	length: { min: 3 },
	place: { in: 'body', name: 'label' },
});

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Create an API token',
	description: 'Create an API token',
	effect: {
		inShort: 'with full access',
		inFull:
			'The token in the output gives access to the whole account, and n8n saves it with the execution.',
	},
	parameters: [label],
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/tokens',
			body: 'form',
			response: { kind: 'object' },
		},
	],
	advice: { 409: 'There is already a token with this label. Choose another Label.' },
	sensitiveOutputFields: ['token'],
};
