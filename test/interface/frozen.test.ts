import { frozenNames } from '../../tools/docs/frozen';
import frozen from './frozen.json';

/*
 * Workflows that people saved hold these names and values. One that disappears or changes its type
 * breaks somebody's workflow, so a line may be added to the list with `npm run docs` but none taken.
 */
describe('the names and values that saved workflows hold', () => {
	const now = frozenNames();

	it('are all still there, with the same types', () => {
		expect(frozen.filter((line) => !now.includes(line))).toEqual([]);
	});

	it('are all in the list, which `npm run docs` writes', () => {
		expect(now.filter((line) => !frozen.includes(line))).toEqual([]);
	});
});
