import { limit, returnAll } from '../../nodes/LiveChatPartners/runtime/listParameters';
import type { Operation } from '../../nodes/LiveChatPartners/runtime/operation';
import { endpoint, field, operation, shown } from './invented';

const WRITE = endpoint({ method: 'POST' });
const REPORT = endpoint({ answer: { kind: 'report', root: 'items' } });

describe('Simplify', () => {
	const simplify = ['id'];

	it.each<[string, Partial<Operation>, string[]]>([
		[
			'stands behind Limit',
			{ parameters: [field('a'), returnAll, limit, field('b')], simplify },
			['a', 'returnAll', 'limit', 'simplify', 'b'],
		],
		['stands last without Limit', { parameters: [field('a')], simplify }, ['a', 'simplify']],
		['may be the only field', { simplify }, ['simplify']],
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

	it.each<[string, Partial<Operation>, string[], number]>([
		['a read', {}, READ, 20],
		['a write', { endpoints: [WRITE] }, WRITING, 1],
		['a read and a write', { endpoints: [endpoint(), WRITE] }, WRITING, 1],
		['what asks Recurly', { endpoints: [RECURLY] }, WRITING, 1],
		[
			'a report',
			{ endpoints: [endpoint(), REPORT] },
			['concurrency', 'maxRetries', 'splitIntoItems', 'shareIdenticalReads', 'timeout'],
			20,
		],
		['what puts reports together', { endpoints: [REPORT], composed: true }, READ, 20],
		['what has its own', { options: [field('a', 'Very own')] }, [...READ, 'a'], 20],
	])('of %s', (_, more, names, concurrency) => {
		const options = shown(operation('get', more)).find(({ name }) => name === 'options')?.options;

		expect(options?.map(({ name }) => name)).toEqual(names);
		expect(options?.[0]).toMatchObject({ name: 'concurrency', default: concurrency });
	});
});
