import fc from 'fast-check';
import { elementsOf } from '../../../nodes/LiveChatPartners/runtime/parameters/elements';

const elements = (raw: unknown) => elementsOf(raw, /[\n,]+/);

describe('the elements of a value that stands for several', () => {
	it.each<[what: string, raw: unknown, found: unknown[]]>([
		['a list', ['a', 1, true], ['a', 1, true]],
		['a list in a list', [['a', 'b'], 'c', [['d']]], ['a', 'b', 'c', 'd']],
		['a list with blanks', [' a ', '', ' ', null, undefined], ['a']],
		['a list of texts with separators', ['a, b', 'c'], ['a', 'b', 'c']],
		['a list in JSON', ' ["a", 1, ["b", null]] ', ['a', 1, 'b']],
		['a list in JSON after a blank that JSON does not know', '\u00a0["a"]', ['a']],
		['a list in JSON in a list', ['["a","b"]', 'c'], ['a', 'b', 'c']],
		['an empty list in JSON', '[]', []],
		['a text that only begins like JSON', '[a, b', ['[a', 'b']],
		['a text with separators', ' a ,b,,\n c\n', ['a', 'b', 'c']],
		['a text with other separators', 'a;b', ['a;b']],
		['a number as a text', '12', ['12']],
		['an object in JSON', '{"a":1}', ['{"a":1}']],
		['a text in JSON', '"a"', ['"a"']],
		['a number', 12, [12]],
		['no', false, [false]],
		['an object', { a: 1 }, [{ a: 1 }]],
		['nothing', null, []],
		['what is not there', undefined, []],
		['an empty text', '', []],
		['blanks', ' \n ', []],
		['separators', ',,\n', []],
	])('%s', (_, raw, found) => {
		expect(elements(raw)).toEqual(found);
	});

	it('are the same as a list, as JSON and as a text', () => {
		const word = fc.stringMatching(/^[a-z][a-z ]{0,5}[a-z]$/);
		fc.assert(
			fc.property(fc.array(word), (words) => {
				expect(elements(words)).toEqual(words);
				expect(elements(JSON.stringify(words))).toEqual(words);
				expect(elements(words.join(' , '))).toEqual(words);
				expect(elements(words.join('\n'))).toEqual(words);
			}),
		);
	});
});
