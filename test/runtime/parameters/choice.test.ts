import {
	choice,
	findOption,
	menu,
} from '../../../nodes/LiveChatPartners/runtime/parameters/choice';
import { reading, refusal } from './reading';

const PLANS = [
	{ name: 'Team Plan', value: 'team', description: 'For small teams' },
	{ name: 'Business Plan', value: 'business' },
	{ name: 'No Plan', value: '' },
];

const PLAN = { name: 'plan', displayName: 'Plan', options: PLANS, default: 'team' };
const plan = choice(PLAN);

/** A menu of so many numbers. */
function numbered(count: number) {
	const options = Array.from({ length: count }, (_, index) => ({
		name: `Number ${index}`,
		value: String(index),
	}));
	return choice({ name: 'which', displayName: 'Which', options, default: '' });
}

describe('a field with a menu', () => {
	it('is a menu in the editor, with entries of its own', () => {
		expect(choice(PLAN).property).toStrictEqual({
			displayName: 'Plan',
			name: 'plan',
			type: 'options',
			options: [
				{ name: 'Team Plan', value: 'team', description: 'For small teams' },
				{ name: 'Business Plan', value: 'business' },
				{ name: 'No Plan', value: '' },
			],
			default: 'team',
		});
		expect(menu(PLANS)[0]).not.toBe(PLANS[0]);
	});

	it('says where its value goes only where it goes somewhere by itself', () => {
		const place = { in: 'query', name: 'plan' } as const;
		const placed = choice({
			...PLAN,
			default: '',
			place,
		});
		expect(placed.place).toEqual(place);
		expect(placed.property.default).toBe('');
		expect(choice(PLAN)).not.toHaveProperty('place');
	});

	it.each([
		['team', 'team'],
		[' Business ', 'business'],
		['BUSINESS PLAN', 'business'],
		['team plan', 'team'],
	])('takes %j for the value %j', (raw, value) => {
		expect(plan.read(raw, reading())).toBe(value);
	});

	it.each([undefined, null, '', '  ', 'No Plan'])('has no value where it is %j', (raw) => {
		expect(plan.read(raw, reading())).toBeUndefined();
	});

	it.each<[raw: unknown, quoted: string]>([
		['enterprise', '"enterprise"'],
		['team business', '"team business"'],
		[['team'], '["team"]'],
		[1, '1'],
		[true, 'true'],
	])('refuses %j', (raw, quoted) => {
		expect(refusal(plan, raw)).toEqual({
			message: `"Plan" must be one of the choices in the list: team, business, . It is ${quoted}`,
			parameter: 'Plan',
		});
	});

	it('names the choices only where they are few', () => {
		expect(refusal(numbered(12), 'x').message).toBe(
			'"Which" must be one of the choices in the list: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11. It is "x"',
		);
		expect(refusal(numbered(13), 'x').message).toBe(
			'"Which" must be one of the choices in the list. It is "x"',
		);
	});

	it.each([
		['growth', 'growth'],
		[' Growth ', 'Growth'],
		[7, '7'],
		['TEAM', 'team'],
	])('takes %j where the API is the judge', (raw, value) => {
		for (const judged of [{ place: { in: 'body', name: 'plan' } }, { ofApi: true }] as const) {
			expect(choice({ ...PLAN, ...judged }).read(raw, reading())).toBe(value);
		}
	});

	it.each<[raw: unknown, quoted: string]>([
		[['team'], '["team"]'],
		[{ plan: 'team' }, '{"plan":"team"}'],
		[true, 'true'],
		[0.5, '0.5'],
	])('refuses %j also where the API is the judge', (raw, quoted) => {
		expect(refusal(choice({ ...PLAN, ofApi: true }), raw)).toEqual({
			message: `"Plan" must be a text, but is ${quoted}`,
			parameter: 'Plan',
		});
	});

	it.each(['..', '.', 'a/b', 'a b', 'a?b', 'é'])('refuses %j as a segment of a path', (raw) => {
		expect(refusal(choice({ ...PLAN, place: { in: 'path', name: 'plan' } }), raw)).toEqual({
			message: `"Plan" must be one word of letters, digits, ".", "-", "_" or "~", but is "${raw}"`,
			parameter: 'Plan',
		});
	});

	it('takes other names of its values', () => {
		const otherNames = (text: string) => (text === 'crew' ? 'team' : undefined);
		const named = choice({ ...PLAN, ofApi: true, otherNames });
		expect(named.read(' crew ', reading())).toBe('team');
		expect(named.read('growth', reading())).toBe('growth');
	});

	it('takes a value that follows from another field before the one that was chosen', () => {
		const derived = choice({
			...PLAN,
			default: '',
			ofApi: true,
			derive: ({ sibling }) => (sibling('seats') === 1 ? 'team' : undefined),
		});
		expect(derived.derived).toBe(true);
		expect(derived.read('business', reading({ seats: 1 }))).toBe('team');
		expect(derived.read('enterprise', reading({ seats: 1 }))).toBe('team');
		expect(derived.read('business', reading({ seats: 2 }))).toBe('business');
		expect(choice(PLAN).derived).toBeUndefined();
	});
});

describe('an entry of a menu', () => {
	it('is found by its value or its words', () => {
		expect(findOption(PLANS, ' TEAM ')).toBe(PLANS[0]);
		expect(findOption(PLANS, 'business plan')).toBe(PLANS[1]);
		expect(findOption(PLANS, '')).toBe(PLANS[2]);
	});

	it.each([undefined, null, 0, ['team'], 'tea', 'plan'])('is not found by %j', (raw) => {
		expect(findOption(PLANS, raw)).toBeUndefined();
	});
});
