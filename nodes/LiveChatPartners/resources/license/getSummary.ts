import type { Operation } from '../../runtime/action/operation';

export const getSummary: Operation = {
	value: 'getSummary',
	name: 'Get Summary',
	action: 'Get the summary of all licenses',
	description:
		'Get the summary of the Solution Program: trials, paid and expired licenses, commission and discount. The API gives all of them as text.',
	endpoints: [
		{ method: 'GET', path: '/v2/partners/solutions/summary', response: { kind: 'object' } },
	],
};
