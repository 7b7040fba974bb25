import fc from 'fast-check';
import { LISTS, STATUSES, type ListName, type Thing, type World } from './world';

/** The events, by the list that they look at; of each list first the one about new rows. */
export const EVENTS: Record<ListName, readonly string[]> = {
	affiliate: ['newAffiliateLicense', 'affiliateLicenseConverted'],
	solution: [
		'newSolutionLicense',
		'solutionLicenseStatusChanged',
		'solutionLicenseCardAdded',
		'solutionLicenseEndsSoon',
	],
	lead: ['newLead', 'leadStatusChanged'],
	withdrawal: ['newWithdrawal', 'withdrawalStatusChanged'],
	partner: ['newReferredPartner'],
};

const ALL_EVENTS = [...Object.values(EVENTS).flat(), 'balanceChanged'];

/** What the person has chosen in the node. */
export interface Selection {
	events: string[];
	filters: {
		product?: string[];
		licenseStatus?: string[];
		leadStatus?: string[];
		minimumAmount?: number;
		minimumChange?: number;
	};
	existing: boolean;
	daysAhead: number[];
}

/** How a poll goes: it fails before, while or after it reads; or several run at the same time. */
export type PollOutcome = 'fine' | 'failsBefore' | 'failsHalfWay' | 'failsAfter' | 'overlaps';

/** One thing that happens, in the account, to n8n, or to the workflow. */
export type Step =
	| { what: 'add'; list: ListName; look: number; amount: number }
	| { what: 'change'; list: ListName; row: number; status: number; andBack: boolean }
	| { what: 'earn'; cents: number }
	| { what: 'addMany'; list: ListName; count: number }
	| { what: 'addCard'; row: number }
	| { what: 'extend'; row: number }
	| { what: 'renameCampaign' }
	| { what: 'reformat'; list: ListName }
	| { what: 'shift'; list: ListName }
	| { what: 'hide'; list: ListName; share: number }
	| { what: 'pass'; days: number }
	| { what: 'poll'; outcome: PollOutcome }
	| { what: 'restart' }
	| { what: 'switchOffAndOn' }
	| { what: 'select'; selection: Selection };

/** A workflow from its first activation on. */
export interface History {
	/** What is there before. */
	before: Step[];
	selection: Selection;
	steps: Step[];
}

const list = fc.constantFrom(...LISTS);
const withId = fc.constantFrom<ListName>('solution', 'lead', 'withdrawal', 'partner');
const row = fc.nat(9);

/** What histories are made of. */
export interface Kind {
	/** Whether filters are chosen. */
	filters: boolean;
	/**
	 * Only histories in which every difference is reported: all events of a list or none, no payments
	 * that are taken back, and no list that is short or written in another way.
	 */
	nothingSilent: boolean;
}

const happening: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			what: fc.constant('add' as const),
			list,
			look: fc.nat(5),
			amount: fc.integer({ min: 1, max: 30_000 }),
		}),
	},
	{
		weight: 5,
		arbitrary: fc.record({
			what: fc.constant('change' as const),
			list,
			row: fc.nat(9),
			status: fc.nat(3),
			andBack: fc.boolean(),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			what: fc.constant('earn' as const),
			cents: fc.integer({ min: 1, max: 9_000 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			what: fc.constant('addMany' as const),
			list: withId,
			count: fc.integer({ min: 15, max: 35 }),
		}),
	},
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('addCard' as const), row }) },
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('extend' as const), row }) },
	{ weight: 1, arbitrary: fc.constant<Step>({ what: 'renameCampaign' }) },
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('reformat' as const), list: withId }) },
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('shift' as const), list }) },
	{
		weight: 2,
		arbitrary: fc.record({
			what: fc.constant('pass' as const),
			days: fc.integer({ min: 1, max: 9 }),
		}),
	},
);

function selection({ filters: withFilters, nothingSilent }: Kind): fc.Arbitrary<Selection> {
	const filters = fc.record(
		{
			product: fc.constantFrom(['livechat'], ['chatbot']),
			licenseStatus: fc.constantFrom(['paid'], ['expired', 'trial']),
			leadStatus: fc.constantFrom(['won'], ['new', 'lost']),
			minimumAmount: fc.constantFrom(50, 120.5),
			minimumChange: fc.constantFrom(40, 99.99),
		},
		{ requiredKeys: [] },
	);
	const ofWholeLists = fc
		.subarray([...Object.values(EVENTS), ['balanceChanged']], { minLength: 1 })
		.map((lists) => lists.flat());
	return fc.record({
		events: nothingSilent ? ofWholeLists : fc.subarray(ALL_EVENTS, { minLength: 1 }),
		filters: withFilters ? filters : fc.constant({}),
		existing: fc.boolean(),
		daysAhead: fc.constantFrom([7], [14, 7, 1], [3]),
	});
}

/** What the trigger takes note of without a word, or may. */
const SILENT: ReadonlyArray<Step['what']> = ['addMany', 'extend', 'hide', 'pass', 'reformat'];

function isSilent(step: Step): boolean {
	if (SILENT.includes(step.what)) return true;
	return step.what === 'change' && step.list === 'affiliate' && step.status % 2 === 0;
}

/** The API leaves rows out by mistake, maybe all of them, maybe in the first poll. */
const hiding: fc.Arbitrary<Step> = fc.record({
	what: fc.constant('hide' as const),
	list,
	share: fc.constantFrom(1, 1, 0.5, 0.1),
});

const polling: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.record({
			what: fc.constant('poll' as const),
			outcome: fc.constantFrom<PollOutcome>(
				'fine',
				'fine',
				'fine',
				'failsBefore',
				'failsHalfWay',
				'failsAfter',
				'overlaps',
			),
		}),
	},
	{ weight: 2, arbitrary: fc.constant<Step>({ what: 'restart' }) },
	{ weight: 1, arbitrary: fc.constant<Step>({ what: 'switchOffAndOn' }) },
	{ weight: 1, arbitrary: hiding },
);

/** What happens between several polls that all go well, and what the person has chosen. */
export interface Stretches {
	selection: Selection;
	stretches: Step[][];
}

/** Random stretches. */
export function stretches(): fc.Arbitrary<Stretches> {
	const steps = fc.array(happening, { minLength: 1, maxLength: 15, size: 'max' });
	return fc.record({
		selection: selection({ filters: true, nothingSilent: false }),
		stretches: fc.array(steps, { minLength: 2, maxLength: 5, size: 'max' }),
	});
}

/** Random histories. */
export function histories(length: number, kind: Kind): fc.Arbitrary<History> {
	const select = selection(kind);
	const things = kind.nothingSilent ? happening.filter((step) => !isSilent(step)) : happening;
	const step = fc.oneof(
		{ weight: 10, arbitrary: things },
		{
			weight: 10,
			arbitrary: kind.nothingSilent ? polling.filter((step) => !isSilent(step)) : polling,
		},
		{
			weight: 1,
			arbitrary: select.map((chosen): Step => ({ what: 'select', selection: chosen })),
		},
	);
	return fc.record({
		before: fc.array(
			kind.nothingSilent
				? things
				: fc.oneof({ weight: 9, arbitrary: things }, { weight: 1, arbitrary: hiding }),
			{ maxLength: 12 },
		),
		selection: select,
		steps: fc.array(step, { minLength: 1, maxLength: length, size: 'max' }),
	});
}

function thingAt(world: World, list: ListName, row: number): Thing | undefined {
	const things = world.things[list];
	return things[row % Math.max(1, things.length)];
}

/** Lets something happen in the account; steps of n8n leave it alone. */
export function happen(world: World, step: Step): void {
	switch (step.what) {
		case 'add':
			world.add(step.list, step.look, step.amount);
			break;
		case 'addMany':
			for (let index = 0; index < step.count; index++)
				world.add(step.list, index % 6, 5_000 + index);
			break;
		case 'earn':
			world.earned += step.cents;
			break;
		case 'pass':
			world.pass(step.days);
			break;
		case 'renameCampaign':
			world.campaign += '!';
			break;
		case 'reformat':
			world.reformat(step.list);
			break;
		case 'shift':
			world.shift(step.list);
			break;
		case 'hide':
			world.hide(step.list, step.share);
			break;
		case 'addCard':
		case 'extend': {
			const thing = thingAt(world, 'solution', step.row);
			if (step.what === 'addCard' && thing) thing.card = true;
			if (step.what === 'extend' && thing) thing.end += 10 * 86_400_000;
			break;
		}
		case 'change': {
			const thing = thingAt(world, step.list, step.row);
			const statuses = STATUSES[step.list];
			// There and back between two polls: nobody can see it.
			if (thing && !step.andBack)
				thing.status = statuses[step.status % statuses.length] ?? thing.status;
			break;
		}
		case 'poll':
		case 'restart':
		case 'switchOffAndOn':
		case 'select':
			break;
	}
}
