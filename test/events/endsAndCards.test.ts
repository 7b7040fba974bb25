import {
	ALL_EVENTS,
	fieldsOf,
	affiliateLicense,
	license,
	pay,
	underPoll,
	withoutTime,
} from '../engine/underPoll';
import type { Fields } from '../engine/underPoll';
import type { License } from '../sandbox';

const trigger = underPoll();

/** Noon of a day, so that a minute more or less is of no account. */
const START = Date.parse('2026-03-02T12:00:00Z');
const DAY = 86_400_000;

function at(day: number): Date {
	return new Date(START + day * DAY);
}

/** The server's clock stands at a day from the start. */
function today(day: number): void {
	trigger.sandbox.state.now = () => at(day);
}

function ending(id: string, day: number, change: Partial<License> = {}): License {
	return license(id, { createdAt: at(-20), trialEndsAt: at(day), ...change });
}

async function endsSoon(licenses: License[], fields: Fields = {}) {
	today(0);
	trigger.sandbox.state.licenses = licenses;
	const workflow = trigger.workflow(['solutionLicenseEndsSoon'], fields);
	await workflow.activate();
	return workflow;
}

const told = (items: object[]) =>
	items.map((item) => {
		const { daysLeft, after }: { daysLeft?: number; after?: { license?: string } } = item;
		return [after?.license, daysLeft];
	});

describe('solutionLicenseEndsSoon', () => {
	test('tells each license once, as many days ahead as chosen', async () => {
		const workflow = await endsSoon([ending('900', 10), ending('901', 30), ending('902', 7)]);
		for (const day of [0, 1, 2, 2, 3, 4, 9]) {
			today(day);
			await workflow.poll();
			if (day < 3) expect(workflow.items).toEqual([]);
		}
		expect(withoutTime(workflow.items)).toMatchObject([
			{ event: 'solutionLicenseEndsSoon', daysLeft: 7, after: { license: '900', status: 'trial' } },
		]);
		expect(workflow.items[0]).not.toHaveProperty('before');
	});

	test('tells what is near already where it is asked to', async () => {
		const fields = { options: { emitExisting: true } };
		const workflow = await endsSoon(
			[ending('900', 7), ending('901', 8), ending('902', -1)],
			fields,
		);
		await workflow.poll();
		expect(told(workflow.items)).toEqual([['900', 7]]);
	});

	test('tells each of several numbers of days, and the smallest where days went by without a poll', async () => {
		const licenses = [ending('900', 20), ending('901', 40)];
		const workflow = await endsSoon(licenses, { daysAhead: '14, 7,1' });
		for (const day of [6, 7, 15, 19, 38, 39, 40, 41]) {
			today(day);
			await workflow.poll();
		}
		expect(told(workflow.items)).toEqual([
			['900', 14],
			['900', 5],
			['900', 1],
			['901', 2],
			['901', 1],
		]);
	});

	test('tells again where the end is another, and nothing of a license that has ended', async () => {
		const licenses = [ending('900', 9), ending('901', 9)];
		const workflow = await endsSoon(licenses);
		today(3);
		await workflow.poll();
		const [first, second] = licenses;
		if (first) first.trialEndsAt = at(12);
		if (second) second.trialEndsAt = at(2);
		today(5);
		await workflow.poll();
		expect(told(workflow.items)).toEqual([
			['900', 6],
			['901', 6],
			['900', 7],
		]);
	});

	test('tells a license that is created near its end, and lets through what the filters say', async () => {
		const workflow = await endsSoon([], {
			filters: { product: ['livechat'], licenseStatus: ['trial'], paymentOrigin: ['partner'] },
		});
		today(1);
		trigger.sandbox.state.licenses = [
			ending('900', 4, { createdAt: at(1) }),
			ending('901', 4, { createdAt: at(1), product: 'chatbot' }),
			ending('902', 4, { createdAt: at(1), paymentOrigin: 'client' }),
			ending('903', 4, { createdAt: at(1) }),
		];
		trigger.sandbox.state.licenses.slice(-1).forEach(pay);
		await workflow.poll();
		expect(told(workflow.items)).toEqual([['900', 3]]);
	});

	test('does not bring up what a new number of days would have told before', async () => {
		const workflow = await endsSoon([ending('900', 10), ending('901', 15)]);
		workflow.parameters = fieldsOf(['solutionLicenseEndsSoon'], { daysAhead: '14, 7' });
		await workflow.activate('update');
		today(1);
		await workflow.poll();
		today(3);
		await workflow.poll();
		expect(told(workflow.items)).toEqual([
			['901', 14],
			['900', 7],
		]);
	});

	test.each([
		['', '"Days Ahead" is required'],
		['soon', 'must be whole numbers from 0 to 365, separated by commas, but holds "soon"'],
		['7, 400', 'but holds "400"'],
		['1.5', 'but holds "1.5"'],
	])('refuses %j as days ahead', async (daysAhead, message) => {
		await expect(endsSoon([], { daysAhead })).rejects.toThrow(message);
	});
});

describe('solutionLicenseCardProblem', () => {
	const problem = { cardProblem: 'Card declined' };

	test('tells a problem once until it is gone, also of a license that is exported for the first time', async () => {
		const { state } = trigger.sandbox;
		state.licenses = [license('900'), license('901', problem)];
		const workflow = trigger.workflow(['solutionLicenseCardProblem']);
		await workflow.activate();
		const [first] = state.licenses;
		if (!first) throw new Error('No license');
		for (const text of ['Declined', 'Declined for good', undefined, 'Declined']) {
			first.cardProblem = text;
			await workflow.poll();
			await workflow.poll();
		}
		expect(withoutTime(workflow.items)).toMatchObject([
			{
				before: { 'Card problem': '' },
				after: { 'License ID': '900', 'Card problem': 'Declined' },
			},
			{ before: { 'Card problem': '' }, after: { 'License ID': '900' } },
		]);
		state.licenses.push(license('902', { createdAt: new Date(0), ...problem }));
		await workflow.poll();
		expect(workflow.items.slice(2)).toMatchObject([{ after: { 'License ID': '902' } }]);
		expect(workflow.items[2]).not.toHaveProperty('before');
		expect(trigger.traffic().filter((path) => path.endsWith('/csv'))).toHaveLength(10);
	});

	test('tells what is there already where it is asked to, of the chosen products', async () => {
		trigger.sandbox.state.licenses = [
			license('900', problem),
			license('901', { ...problem, product: 'chatbot' }),
			license('902'),
		];
		const workflow = trigger.workflow(['solutionLicenseCardProblem'], {
			options: { emitExisting: true },
			filters: { product: ['livechat'] },
		});
		await workflow.activate();
		await workflow.poll();
		expect(workflow.items).toMatchObject([{ after: { 'License ID': '900' } }]);
	});
});

test('a list is followed in several fields at once', async () => {
	const { state } = trigger.sandbox;
	state.affiliateLicenses.push(affiliateLicense());
	const workflow = trigger.workflow([
		'affiliateLicenseCardAdded',
		'affiliateLicenseConverted',
		'affiliateLicenseEnded',
	]);
	await workflow.activate();
	const [last] = state.affiliateLicenses.slice(-1);
	if (!last) throw new Error('No license');
	last.ccAdded = true;
	await workflow.poll();
	Object.assign(last, { paid: true, active: false });
	await workflow.poll();
	Object.assign(last, { ccAdded: false, active: true });
	await workflow.poll();
	expect(workflow.items).toMatchObject([
		{ event: 'affiliateLicenseCardAdded', before: { cc_added: false }, after: { cc_added: true } },
		{ event: 'affiliateLicenseConverted', before: { paid: false }, after: { paid: true } },
		{ event: 'affiliateLicenseEnded', before: { active: true }, after: { active: false } },
	]);
});

test('all events together take eight requests', async () => {
	const workflow = trigger.workflow(ALL_EVENTS);
	await workflow.activate();
	trigger.sandbox.requests.length = 0;
	await workflow.poll();
	expect(trigger.traffic()).toHaveLength(8);
	expect(new Set(trigger.traffic()).size).toBe(8);
});
