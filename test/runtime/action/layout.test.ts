import { limit, returnAll } from '../../../nodes/LiveChatPartners/runtime/parameters/standard';
import type { Operation } from '../../../nodes/LiveChatPartners/runtime/action/operation';
import { endpoint, field, operation, shown, type More } from './invented';

const WRITE = endpoint({ method: 'POST' });
const REPORT = endpoint({ response: { kind: 'report', root: 'items' } });

describe('Simplify', () => {
	const simplify = ['id'];
	// A tool has Output in its place.
	const SIMPLIFY = ['simplify', 'output', 'selectedFields'];

	it.each<[string, More, string[]]>([
		[
			'stands behind Limit',
			{ parameters: [field('a'), returnAll, limit, field('b')], simplify },
			['a', 'returnAll', 'limit', ...SIMPLIFY, 'b'],
		],
		['stands last without Limit', { parameters: [field('a')], simplify }, ['a', ...SIMPLIFY]],
		['may be the only field', { simplify }, SIMPLIFY],
		['is left out where all is kept', { parameters: [limit] }, ['limit']],
	])('%s', (_, more, names) => {
		expect(
			shown(operation('get', more)).flatMap(({ name }) => (name === 'options' ? [] : [name])),
		).toEqual(names);
	});
});

describe('Options', () => {
	const READ = ['concurrency', 'maxRetries', 'shareIdenticalReads', 'timeout'];
	const WRITING = ['concurrency', 'maxRetries', 'timeout'];
	const RECURLY = endpoint({ origin: 'recurly' });

	const optionsOf = (one: Operation) =>
		shown(one)
			.find(({ name }) => name === 'options')
			?.options?.map(({ name }) => name);

	it.each<[string, More, string[], number]>([
		['a read', {}, READ, 20],
		['a write', { endpoints: [WRITE] }, WRITING, 1],
		['a read and a write', { endpoints: [endpoint(), WRITE] }, WRITING, 1],
		['what asks Recurly', { endpoints: [RECURLY] }, WRITING, 1],
		['a report', { endpoints: [endpoint(), REPORT] }, ['splitIntoItems', ...READ], 20],
		['what has its own', { options: [field('a', 'Very own')] }, ['a', ...READ], 20],
	])('of %s', (_, more, names, concurrency) => {
		const options = shown(operation('get', more)).find(({ name }) => name === 'options')?.options;

		expect(options?.map(({ name }) => name)).toEqual(names);
		expect(options?.find(({ name }) => name === 'concurrency')).toMatchObject({
			default: concurrency,
		});
	});

	it('have nothing about periods where reports are put together', () => {
		const names = optionsOf({
			value: 'get',
			name: 'Get',
			action: 'Get',
			description: 'Gets.',
			effect: 'none',
			endpoints: [REPORT],
			composed: true,
			run: async () => [],
		});

		expect(names).toEqual(READ);
	});
});
