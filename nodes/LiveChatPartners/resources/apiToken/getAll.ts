import { textAt } from '../../runtime/json';
import { listParameters } from '../../runtime/parameters/standard';
import type { Operation } from '../../runtime/action/operation';
import { MASK, masked } from '../../runtime/secrets';

export const getAll: Operation = {
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many API tokens',
	description:
		'Get the API tokens with label and creation time. Of each token itself only the last 4 characters are shown.',
	parameters: listParameters,
	endpoints: [
		{
			method: 'GET',
			path: '/v2/partners/tokens',
			response: { kind: 'list', root: 'result' },
		},
	],
	mapElement(element, { credential }) {
		if (!Object.hasOwn(element, 'token')) return element;
		const token = textAt(element, 'token');
		// The token in the credential was taken out of the answer already.
		return { ...element, token: token === MASK ? credential.maskedToken : masked(token, 4) };
	},
};
