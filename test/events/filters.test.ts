import {
	byAmount,
	byChange,
	byLeadStatus,
	byLicenseStatus,
	byProduct,
	byWithdrawalStatus,
} from '../../nodes/LiveChatPartners/events/filters';
import type { Filter } from '../../nodes/LiveChatPartners/runtime/trigger/event';
import { earn, underPoll, withdrawal } from '../engine/underPoll';

const trigger = underPoll();

describe.each<[string, Filter, string]>([
	['product', byProduct, 'product'],
	['licenseStatus', byLicenseStatus, 'status'],
	['leadStatus', byLeadStatus, 'status'],
	['withdrawalStatus', byWithdrawalStatus, 'status'],
])('the filter %s', (_, filter, field) => {
	const lets = (value: unknown, chosen: string[]) =>
		filter.passes({ after: { other: 'paid', [field]: String(value) } }, chosen);

	test('lets through what has one of the chosen words, whatever the case', () => {
		expect(lets('paid', ['paid'])).toBe(true);
		expect(lets('Paid', ['trial', 'pAID'])).toBe(true);
		expect(lets('paid', ['trial'])).toBe(false);
		expect(lets('paid', [])).toBe(false);
		expect(lets('unpaid', ['paid'])).toBe(false);
	});

	test('lets nothing through that has no such field', () => {
		expect(filter.passes({ after: { other: 'paid' } }, ['paid'])).toBe(false);
	});
});

describe('the minimum amount', () => {
	test.each([
		[50, 50, true],
		['50.00', 50, true],
		[49.99, 50, false],
		// Cents that a binary number does not hold exactly.
		[0.29, 0.29, true],
		['1.10', 1.1, true],
		[0, 0, true],
		// Nobody knows, and nothing is to be missed.
		['', 50, true],
		[null, 50, true],
		['a lot', 50, true],
	])('with an amount of %j and %j chosen: %j', (amount, chosen, passes) => {
		expect(byAmount.passes({ after: { amount } }, chosen)).toBe(passes);
	});
});

describe('the minimum change', () => {
	test.each([
		[{ balance: 130, commission_total: 500 }, 30, true],
		[{ balance: 70, commission_total: 500 }, 30, true],
		[{ balance: 100, commission_total: '530.00' }, 30, true],
		[{ balance: 129.99, commission_total: 529.99 }, 30, false],
		[{ balance: 70.01, commission_total: 500 }, 30, false],
		[{ balance: 100.1, commission_total: 500 }, 0.1, true],
		[{ balance: 100, commission_total: 500 }, 0.01, false],
	])('from 100 and 500 to %j, with %j chosen: %j', (after, chosen, passes) => {
		const before = { balance: '100.00', commission_total: 500 };
		expect(byChange.passes({ before, after }, chosen)).toBe(passes);
	});

	test('cannot be told where nothing was seen before', () => {
		expect(byChange.passes({ after: { balance: 100 } }, 0)).toBe(false);
	});
});

describe('amounts at the very limit', () => {
	test('of a change are reported, and measured from there', async () => {
		const workflow = trigger.workflow(['balanceChanged'], { filters: { minimumChange: 30 } });
		await workflow.activate();
		const reported: number[] = [];
		for (const dollars of [29.99, 0.01, 29.99, 0.01]) {
			earn(trigger.sandbox, dollars);
			await workflow.poll();
			reported.push(workflow.items.length);
		}
		expect(reported).toEqual([0, 1, 1, 2]);
	});

	test('of a withdrawal are reported', async () => {
		const workflow = trigger.workflow(['newWithdrawal'], { filters: { minimumAmount: 0.29 } });
		await workflow.activate();
		trigger.sandbox.state.withdrawals.push(withdrawal(900, 0.28), withdrawal(901, 0.29));
		await workflow.poll();
		expect(workflow.items).toMatchObject([{ after: { withdrawal_id: 901 } }]);
	});
});
