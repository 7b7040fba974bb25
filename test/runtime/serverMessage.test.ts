import fc from 'fast-check';
import { serverMessage } from '../../nodes/LiveChatPartners/runtime/serverMessage';
import { cpuTime } from '../engine/cpuTime';

describe("the server's words", () => {
	it.each<[string, unknown, string]>([
		['message', { message: 'Name is taken' }, 'Name is taken'],
		['error as a text', { error: 'Name is taken' }, 'Name is taken'],
		['error as an object', { error: { code: 'x', message: 'Name is taken' } }, 'Name is taken'],
		['errors of texts', { errors: ['Name is taken', 'Link is bad'] }, 'Name is taken; Link is bad'],
		['errors of objects', { errors: [{ message: 'a' }, { detail: 'b' }] }, 'a; b'],
		['errors that repeat', { errors: ['a', 'a'] }, 'a'],
		['an empty message beside error', { message: '', error: 'b' }, 'b'],
		['message before errors', { errors: ['b'], message: 'a' }, 'a'],
		['errors with empty ones', { errors: [{}, 'a', ' ', 'b'] }, 'a; b'],
		['errors of lists', { errors: [['a', 'b'], 'c'] }, 'a; b; c'],
		['messages', { messages: ['a'] }, 'a'],
		['description', { description: 'a', title: 'b' }, 'a'],
		['detail', { detail: 'a', title: 'b' }, 'a'],
		['title', { title: 'a' }, 'a'],
		['error_description', { error_description: 'a', description: 'b' }, 'a'],
		['the fifth layer', { error: { error: { error: { error: { error: 'a' } } } } }, 'a'],
		['the fifth layer of lists', [[[[['a']]]]], 'a'],
		['a list', [{ message: 'a' }], 'a'],
		['a text', 'Name is taken', 'Name is taken'],
	])('in %s', (_, body, words) => {
		expect(serverMessage(JSON.stringify(body))).toBe(words);
	});

	it.each([
		['plain text', '  Name\n is   taken ', 'Name is taken'],
		['the title of a page', '<html><title>Bad gateway</title><p>nginx</p></html>', 'Bad gateway'],
		[
			'the heading of a page',
			'<title> </title><h1 class="a">Bad <b>gateway</b></h1>',
			'Bad gateway',
		],
		['the heading beside others', '<h1 id="a">Bad\n<b>gateway</b></h1><p>nginx</p>', 'Bad gateway'],
		['a short heading', '<h1>Bad</h1><p>nginx</p>', 'Bad'],
		['the title with a language', ' <title lang="en">Bad</title><p>nginx</p>', 'Bad'],
		['a page without either', '<style>p{}</style><p>Bad</p><script>x( )</script>', 'Bad'],
		['words that tags part', '<p>Bad<br>gate<script>x( )</script>way</p>', 'Bad gate way'],
		['plain text with brackets', 'Seats < 1 or Seats > 9', 'Seats < 1 or Seats > 9'],
		['a text that just fits', 'x'.repeat(500), 'x'.repeat(500)],
		['a text that is too long', 'x'.repeat(501), `${'x'.repeat(500)}...`],
	])('in %s', (_, body, words) => {
		expect(serverMessage(body)).toBe(words);
	});

	it.each(['', ' ', '{}', '[]', 'null', '7', '{"code":7}', '{"error":{}}', '<p></p>'])(
		'are none in %s',
		(body) => expect(serverMessage(body)).toBeUndefined(),
	);

	it.each([
		['the sixth layer', '{"error":{"error":{"error":{"error":{"error":{"error":"a"}}}}}}'],
		['the sixth layer of lists', '[[[[[["a"]]]]]]'],
		['what follows after ten thousand characters', `<p>${' '.repeat(10_000)}late</p>`],
	])('are not looked for in %s', (_, body) => expect(serverMessage(body)).toBeUndefined());

	it('are one line of bearable length, whatever the body', () => {
		const anything = fc.oneof(
			fc.string({ maxLength: 2_000 }),
			fc.json(),
			fc.string().map((text) => `<${text}`),
			fc.jsonValue().map((error) => JSON.stringify({ error })),
		);
		fc.assert(
			fc.property(anything, (body) => {
				const words = serverMessage(body);
				if (words === undefined) return;
				expect(words.trim()).not.toBe('');
				expect(words).not.toContain('\n');
				expect(words.length).toBeLessThanOrEqual(503);
			}),
		);
	});

	it.each(['<script', '<', '<title>', '{"error":', '['])(
		'are found in bearable time in a megabyte of %s',
		(part) => {
			const megabyte = part.repeat(1_000_000 / part.length);
			const time = cpuTime(() => {
				serverMessage(megabyte);
				serverMessage(`<${megabyte}`);
			});

			expect(time).toBeLessThan(3_000);
		},
	);
});
