import { DateTime } from 'luxon';
import { underTest } from '../engine/underTest';
import { timestamp } from '../sandbox/time';
import { countOf, dollarsOf, emptyAccount } from './account';
import { createReport } from './createReport';

const node = underTest();

describe('the figures of the report', () => {
	it('are those that the account holds, to the cent', async () => {
		const { figures, range, rangeBefore, missing } = await createReport(node);
		const { state } = node.sandbox;
		const now = dollarsOf(state, range);
		const before = dollarsOf(state, rangeBefore);

		expect(missing).toEqual([]);
		expect(now).toBeGreaterThan(0);
		expect(figures).toMatchObject({
			commission: {
				total: now,
				before,
				change: Math.round((now - before) * 100) / 100,
				changePercent: Math.round(((now - before) / before) * 1000) / 10,
			},
			commissionPerProgram: {
				affiliate: dollarsOf(state, range, ({ program }) => program === 'affiliate'),
				solution: dollarsOf(state, range, ({ program }) => program === 'solution'),
			},
			commissionPerProduct: {
				livechat: dollarsOf(state, range, ({ product }) => product === 'livechat'),
				chatbot: dollarsOf(state, range, ({ product }) => product === 'chatbot'),
				helpdesk: dollarsOf(state, range, ({ product }) => product === 'helpdesk'),
			},
		});
	});

	it('count conversions, licenses won and lost, and the period before', async () => {
		const { figures, range, rangeBefore } = await createReport(node, { dateRange: 'last90Days' });
		const { affiliateLicenses, licenses, now } = node.sandbox.state;
		const converted = affiliateLicenses.map(({ convertedAt }) => convertedAt);
		const ended = licenses.flatMap(({ subscription, trialEndsAt }) => {
			const end = subscription ? subscription.endsAt : trialEndsAt;
			return end && end <= now() ? [end] : [];
		});
		const [total, before] = [countOf(converted, range), countOf(converted, rangeBefore)];

		expect(figures.conversions).toEqual({
			total,
			before,
			change: total - before,
			changePercent: Math.round(((total - before) / before) * 1000) / 10,
		});
		expect(figures.licenses).toEqual({
			won: countOf(
				licenses.map(({ convertedAt }) => convertedAt),
				range,
			),
			lost: countOf(ended, range),
			lostPaying: countOf(
				licenses.map(({ subscription }) => subscription?.endsAt),
				range,
			),
			lostTrials: countOf(
				licenses.map(({ subscription, trialEndsAt }) => (subscription ? undefined : trialEndsAt)),
				range,
			),
		});
		expect(countOf(ended, range)).toBeGreaterThan(0);
	});

	it('name the best campaigns in order, as many as are asked for', async () => {
		const { figures, range } = await createReport(node, { options: { bestCampaigns: 3 } });
		const { state } = node.sandbox;
		const earned = state.campaigns
			.map(({ id, name, product }) => ({
				id: String(id),
				name,
				product,
				commission: dollarsOf(
					state,
					range,
					({ campaignId, program, source }) =>
						campaignId === id && program === 'affiliate' && source === 'own',
				),
			}))
			.sort((a, b) => b.commission - a.commission);

		expect(figures.bestCampaigns).toEqual(earned.slice(0, 3));
	});

	it('hold the balance, and only the withdrawals that are pending', async () => {
		const [first, second, third] = node.sandbox.state.withdrawals;
		if (!first || !second || !third) throw new Error('The sandbox has too few withdrawals');
		Object.assign(first, { status: 'pending', cents: 10 });
		Object.assign(second, { status: 'pending', cents: 20 });
		for (const withdrawal of node.sandbox.state.withdrawals.slice(2)) withdrawal.status = 'paid';
		const { figures } = await createReport(node);
		const { json } = await node.run('earnings', 'getBalance');

		expect(figures.balance).toEqual({ ...json[0], total: Number(json[0]?.total) });
		expect(figures.pendingWithdrawals).toEqual({
			count: 2,
			total: 0.3,
			withdrawals: expect.arrayContaining(
				[first, second].map(({ id, requestedAt, cents }) => ({
					id: String(id),
					requested: timestamp(requestedAt),
					amount: cents / 100,
				})),
			),
		});
	});

	it.each(['UTC', 'Europe/Warsaw', 'America/New_York', 'Pacific/Auckland'])(
		'have periods that cover the range of %s and add up to the commission',
		async (timezone) => {
			for (const aggregation of ['day', 'week', 'month']) {
				const report = await createReport(node, { aggregation }, { timezone });
				const periods = report.periods;
				const cents = periods.reduce(
					(all, { commission }) => all + Math.round(commission * 100),
					0,
				);
				const local = (moment: string) =>
					DateTime.fromISO(moment, { zone: timezone }).toFormat('yyyy-MM-dd');

				expect(cents / 100).toBe(dollarsOf(node.sandbox.state, report.range));
				expect(periods[0]?.from).toBe(local(report.range.from));
				expect(periods.at(-1)?.to).toBe(local(report.range.to));
				expect(new Set(periods.map(({ from }) => from)).size).toBe(periods.length);
			}
		},
	);

	it('compare whole days of the workflow with as many right before', async () => {
		const parameters = { dateRange: 'custom', dateFrom: '2026-03-10', dateTo: '2026-03-19' };
		const report = await createReport(node, parameters, { timezone: 'America/New_York' });

		expect(report.range).toEqual({ from: '2026-03-10T04:00:00Z', to: '2026-03-20T03:59:59Z' });
		// The clock was changed on the eighth.
		expect(report.rangeBefore).toEqual({
			from: '2026-02-28T05:00:00Z',
			to: '2026-03-10T03:59:59Z',
		});
		expect(report.aggregation).toBe('day');
	});

	it.each([
		['thisMonth', { months: 1 }],
		['thisYear', { years: 1 }],
	])(
		'compare a ready-made range that has only begun with the same days before: %s',
		async (dateRange, ago) => {
			const { range, rangeBefore } = await createReport(node, { dateRange });
			const before = (moment: string) =>
				DateTime.fromISO(moment, { zone: 'utc' }).minus(ago).toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");

			expect(rangeBefore.from).toBe(before(range.from));
			// Today may be the last day, and then all of the month or the year before counts.
			const next = DateTime.fromISO(range.to, { zone: 'utc' }).plus({ seconds: 1 });
			if (next.day !== 1) expect(rangeBefore.to).toBe(before(range.to));
		},
	);

	it('say which part of the commission belongs to none of the programs and products', async () => {
		node.sandbox.fault({
			path: /metrics\/commission$/,
			act: { status: 200, body: { value: '100.00' } },
		});
		node.sandbox.fault({
			path: /metrics\/commission$/,
			times: Infinity,
			act: { status: 200, body: { value: '20.10' } },
		});
		const report = await createReport(node);

		expect(report.figures).toMatchObject({
			commission: { total: 100, before: 20.1, change: 79.9, changePercent: 397.5 },
			commissionPerProgram: { affiliate: 20.1, solution: 20.1, other: 59.8 },
			commissionPerProduct: { livechat: 20.1, chatbot: 20.1, helpdesk: 20.1, other: 39.7 },
		});
		expect(report.text).toContain('Other: $59.80 (59.8%)');
	});

	it('of an account without any are zeros, which the report says in words', async () => {
		emptyAccount(node.sandbox.state);
		const { figures, text, subject, html } = await createReport(node);

		expect(figures).toMatchObject({
			commission: { total: 0, before: 0, change: 0, changePercent: null },
			conversions: { total: 0, before: 0, change: 0, changePercent: null },
			bestCampaigns: [],
			licenses: { won: 0, lost: 0 },
			pendingWithdrawals: { count: 0, total: 0, withdrawals: [] },
		});
		expect(text).toContain('Commission: $0.00\nThere was no commission in this time.\n');
		expect(text).toContain('Pending withdrawals: $0.00\n  None is pending');
		expect(subject).toMatch(/: \$0\.00$/);
		expect(`${text}${html}`).not.toMatch(/NaN|Infinity|undefined|null/);
	});

	it('of a first month are compared without a percentage', async () => {
		const { range } = await createReport(node);
		node.sandbox.state.commissions = node.sandbox.state.commissions.filter(
			({ at }) => at >= new Date(range.from),
		);
		const { figures, text } = await createReport(node);

		expect(figures.commission).toMatchObject({ before: 0, changePercent: null });
		expect(text).toMatch(/\n\+\$[\d,.]+ compared with \$0\.00 \(\w+ \d{4}\)\n/);
	});
});
