import { chooseLine } from './n8nLine';

const lines = ['1.123', '2.41', '2.9'];

describe('the line of n8n', () => {
	it('is the newest unless told, by number and not by letter', () => {
		expect(chooseLine(lines, undefined)).toBe('2.41');
		expect(chooseLine(lines, '')).toBe('2.41');
	});

	it('is the one that was asked for', () => {
		expect(chooseLine(lines, '1.123')).toBe('1.123');
	});

	it('cannot be one that is not there', () => {
		expect(() => chooseLine(lines, '1')).toThrow(/no n8n 1 .*2\.41, 2\.9, 1\.123$/);
	});
});
