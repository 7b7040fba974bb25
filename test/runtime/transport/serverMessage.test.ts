import fc from 'fast-check';
import { serverMessage } from '../../../nodes/LiveChatPartners/runtime/transport/serverMessage';
import { cpuTime } from '../../engine/cpuTime';

describe("the server's words", () => {
	it.each<[string, unknown, string]>([
		['message', { message: 'Name is taken' }, 'Name is taken'],
		['error as a text', { error: 'Name is taken' }, 'Name is taken'],
		['error as an object', { error: { code: 'x', message: 'Name is taken' } }, 'Name is taken'],
		['errors of texts', { errors: ['Name is taken', 'Link is bad'] }, 'Name is taken; Link is bad'],
		['errors of objects', { errors: [{ message: 'a' }, { detail: 'b' }] }, 'a; b'],
		['errors that repeat', { errors: ['a', 'a'] }, 'a'],
		['an empty message beside error', { message: '', error: 'b' }, 'b'],
		['message before errors', { errors: ['b'], message: 'a' }, 'a: b'],
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
		[
			'a message with a map of lists',
			{ message: 'The given data was invalid.', errors: { client_email: ['is taken'] } },
			'The given data was invalid: client_email is taken',
		],
		[
			'a message that is one of the complaints',
			{ message: 'Name: too short', errors: { name: ['too short'], link: 'is bad' } },
			'name: too short; link is bad',
		],
		[
			'a message that says all',
			{ message: 'name is bad', errors: { name: ['is bad'] } },
			'name is bad',
		],
		[
			'a map of lists',
			{ errors: { name: ['too short', 'is taken'] } },
			'name: too short; name is taken',
		],
		['a map of maps', { errors: { address: { city: ['is bad'] } } }, 'address.city is bad'],
		['a map of objects', { errors: { name: { code: 7, message: 'is bad' } } }, 'name is bad'],
		['a map of lists of objects', { errors: { name: [{ message: 'is bad' }] } }, 'name is bad'],
		[
			'a map with a field of a plain name',
			{ errors: { description: ['is bad'] } },
			'description is bad',
		],
		[
			'nothing but a map of lists',
			{ name: ['too short'], seats: ['is bad'] },
			'name: too short; seats is bad',
		],
		['a map without a field', { non_field_errors: ['Not so'] }, 'Not so'],
		['a message that is a map', { message: { name: ['is bad'] } }, 'name is bad'],
		[
			'lists of places',
			{ detail: [{ loc: ['body', 'seats'], msg: 'value is not a valid integer' }] },
			'seats: value is not a valid integer',
		],
		[
			'a place in a list',
			{ detail: [{ loc: ['body', 'operators', 0, 'email'], msg: 'is bad' }] },
			'operators.0.email is bad',
		],
		[
			'the place of a parameter',
			{ errors: [{ path: '/query/date_from', message: 'is required' }] },
			'date_from is required',
		],
		[
			'a pointer',
			{ errors: [{ source: { pointer: '/data/attributes/name' }, detail: 'is bad' }] },
			'data.attributes.name is bad',
		],
		[
			'problem details',
			{
				type: 'about:blank',
				title: 'Not valid',
				status: 400,
				errors: [{ detail: 'must be 1 or more', pointer: '#/seats' }],
			},
			'Not valid: seats must be 1 or more',
		],
		[
			'problem details of the older kind',
			{ title: 'Not valid.', 'invalid-params': [{ name: 'seats', reason: 'must be 1 or more' }] },
			'Not valid: seats must be 1 or more',
		],
		['Message', { Message: 'Not so', ModelState: { x: ['y'] } }, 'Not so'],
		[
			'Errors',
			{ Title: 'Not valid', Errors: { Seats: ['too many'] } },
			'Not valid: Seats: too many',
		],
		[
			'a code and nothing else',
			{ code: 7, fault: { reason_code: 'x' } },
			'{"code":7,"fault":{"reason_code":"x"}}',
		],
		['a no', { success: false }, '{"success":false}'],
		['an unknown shape that is long', { code: 'x'.repeat(600) }, `{"code":"${'x'.repeat(491)}...`],
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
		[
			'a title that says nothing',
			'<title>Error</title><h1>Seats: too many</h1>',
			'Seats: too many',
		],
		[
			'a title that is the status',
			'<title>500 Error</title><pre>Cannot &lt;do&gt; it</pre>',
			'Cannot <do> it',
		],
		['a title that says nothing, alone', '<title>Error</title>', 'Error'],
		['a second heading', '<title>Oops!</title><h2>No &amp; no</h2>', 'No & no'],
		['plain text with brackets', 'Seats < 1 or Seats > 9', 'Seats < 1 or Seats > 9'],
		['a text that just fits', 'x'.repeat(500), 'x'.repeat(500)],
		['a text that is too long', 'x'.repeat(501), `${'x'.repeat(500)}...`],
	])('in %s', (_, body, words) => {
		expect(serverMessage(body)).toBe(words);
	});

	it.each(['', ' ', '{}', '[]', 'null', '{"code":null}', '{"error":{}}', '[[""]]', '<p></p>'])(
		'are none in %s',
		(body) => expect(serverMessage(body)).toBeUndefined(),
	);

	it.each([['what follows after ten thousand characters', `<p>${' '.repeat(10_000)}late</p>`]])(
		'are not looked for in %s',
		(_, body) => expect(serverMessage(body)).toBeUndefined(),
	);

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

	it.each([
		[
			'many fields',
			{ errors: Object.fromEntries([...Array(50_000).keys()].map((n) => [n, ['x']])) },
		],
		[
			'many entries',
			{ errors: Array.from({ length: 100_000 }, (_, n) => ({ field: n, message: 'x' })) },
		],
		[
			'maps in maps',
			{ errors: Array.from({ length: 20_000 }, () => ({ a: { b: { c: [['x']] } } })) },
		],
		['no words', Array.from({ length: 100_000 }, () => [[[{}]]])],
	])('are found in bearable time in JSON of %s', (_, body) => {
		const text = JSON.stringify(body);

		expect(cpuTime(() => serverMessage(text))).toBeLessThan(1_000);
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
