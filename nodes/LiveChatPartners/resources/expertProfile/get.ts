import type { Operation } from '../../runtime/operation';

export const get: Operation = {
	value: 'get',
	name: 'Get',
	action: 'Get an expert profile',
	description:
		'Get your expert profile in the Partner Directory: status, texts, categories, industries and rates',
	endpoints: [{ method: 'GET', path: '/v2/partners/experts/profile', answer: { kind: 'object' } }],
	advice: { 403: 'There may be no expert profile yet. Use Create.' },
};
