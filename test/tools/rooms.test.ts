import { codeOf, shippedCode, testsOf } from '../../tools/mutation/files';
import { ROOMS } from '../../tools/mutation/rooms';

const rooms = Object.values(ROOMS);

describe('the rooms of the mutation tests', () => {
	it('hold each file that ships once, but for the two lists out of a generator', () => {
		const held = rooms.flatMap(codeOf);
		const parameters = 'nodes/LiveChatPartners/runtime/parameters';
		const lists = [`${parameters}/countries.ts`, `${parameters}/languages.ts`];
		expect([...held, ...lists].sort()).toEqual(shippedCode().sort());
	});

	it('have tests of their own, each file once', () => {
		for (const room of rooms) {
			const files = testsOf(room);
			expect(files.length).toBeGreaterThan(0);
			expect(new Set(files).size).toBe(files.length);
		}
	});
});
