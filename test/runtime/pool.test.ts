import { setImmediate } from 'node:timers/promises';
import { inPool } from '../../nodes/LiveChatPartners/runtime/pool';

/** Works through a pool, and notes what begins and ends. */
async function watch(
	count: number,
	concurrency: number,
	goesOn: (index: number) => boolean = () => true,
): Promise<string[]> {
	const log: string[] = [];
	await inPool(count, concurrency, async (index) => {
		log.push(`${index} begins`);
		await setImmediate();
		log.push(`${index} ends`);
		return goesOn(index);
	});
	return log;
}

describe('work in a pool', () => {
	it('is done in order, one after the other', async () => {
		expect(await watch(3, 1)).toEqual([
			...['0 begins', '0 ends'],
			...['1 begins', '1 ends'],
			...['2 begins', '2 ends'],
		]);
	});

	it('is done as many at a time as it may be', async () => {
		expect(await watch(3, 2)).toEqual([
			...['0 begins', '1 begins'],
			...['0 ends', '2 begins'],
			...['1 ends', '2 ends'],
		]);
		expect(await watch(2, 50)).toEqual(['0 begins', '1 begins', '0 ends', '1 ends']);
	});

	it('ends with what is under way where one says so', async () => {
		expect(await watch(9, 2, (index) => index !== 0)).toEqual([
			...['0 begins', '1 begins'],
			...['0 ends', '1 ends'],
		]);
	});

	it('may be none', async () => {
		expect(await watch(0, 20)).toEqual([]);
	});
});
