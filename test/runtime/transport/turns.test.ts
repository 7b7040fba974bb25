import { setImmediate } from 'node:timers/promises';
import { Turns } from '../../../nodes/LiveChatPartners/runtime/transport/turns';

describe('turns', () => {
	const log: string[] = [];
	const work = (name: string) => async () => {
		log.push(`${name} begins`);
		await setImmediate();
		log.push(`${name} ends`);
		if (name === 'bad') throw new Error(name);
		return name;
	};
	beforeEach(() => log.splice(0));

	it('let work under one key wait for what came before, however that ended', async () => {
		const turns = new Turns();
		const results = await Promise.allSettled([
			turns.take('key', work('bad')),
			turns.take('key', work('good')),
		]);

		expect(log).toEqual(['bad begins', 'bad ends', 'good begins', 'good ends']);
		expect(results).toMatchObject([
			{ status: 'rejected', reason: new Error('bad') },
			{ status: 'fulfilled', value: 'good' },
		]);
	});

	it('let work under other keys go on', async () => {
		const turns = new Turns();
		await Promise.all([turns.take('one', work('a')), turns.take('two', work('b'))]);

		expect(log.slice(0, 2)).toEqual(['a begins', 'b begins']);
	});
});
