import { codeOf, shippedCode, testsOf } from './files';
import { ROOMS } from './rooms';

const rooms = Object.values(ROOMS);

describe('the rooms of the mutation tests', () => {
	it('hold each file that ships once, but for the two lists out of a generator', () => {
		const held = rooms.flatMap(codeOf);
		const fields = 'nodes/LiveChatPartners/resources/fields';
		const lists = [`${fields}/countries.ts`, `${fields}/languages.ts`];
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
