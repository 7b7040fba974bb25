import { textAt } from '../../runtime/guards';
import { listParameters } from '../../runtime/listParameters';
import type { Operation } from '../../runtime/operation';
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
			answer: { kind: 'list', root: 'result' },
		},
	],
	refine(element, { connection }) {
		if (!Object.hasOwn(element, 'token')) return element;
		const token = textAt(element, 'token');
		// The token in the credential was taken out of the answer already.
		return { ...element, token: token === MASK ? connection.maskedToken : masked(token, 4) };
	},
};
