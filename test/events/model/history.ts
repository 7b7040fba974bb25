import fc from 'fast-check';
import { LISTS, STATUSES, type ListName, type World } from './world';

/** The events, by the list that they look at; of each list first the one about new rows. */
export const EVENTS: Record<ListName, readonly string[]> = {
	affiliate: ['newAffiliateLicense', 'affiliateLicenseConverted'],
	solution: ['newSolutionLicense', 'solutionLicenseStatusChanged'],
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
}

/** How a poll goes: it fails before, while or after it reads; or several run at the same time. */
export type PollOutcome = 'fine' | 'failsBefore' | 'failsHalfWay' | 'failsAfter' | 'overlaps';

/** One thing that happens, in the account, to n8n, or to the workflow. */
export type Step =
	| { what: 'add'; list: ListName; look: number; amount: number }
	| { what: 'change'; list: ListName; row: number; status: number; andBack: boolean }
	| { what: 'earn'; cents: number }
	| { what: 'hide'; list: ListName }
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

/** What histories are made of. */
export interface Kind {
	/** Whether filters are chosen. */
	filters: boolean;
	/**
	 * Only histories in which every difference is reported: all events of a list or none, and no
	 * payments that are taken back.
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
	});
}

function isSilent(step: Step): boolean {
	return step.what === 'change' && step.list === 'affiliate' && step.status % 2 === 0;
}

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
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('hide' as const), list }) },
);

/** Random histories. */
export function histories(length: number, kind: Kind): fc.Arbitrary<History> {
	const select = selection(kind);
	const things = kind.nothingSilent ? happening.filter((step) => !isSilent(step)) : happening;
	const step = fc.oneof(
		{ weight: 10, arbitrary: things },
		{ weight: 10, arbitrary: polling },
		{
			weight: 1,
			arbitrary: select.map((chosen): Step => ({ what: 'select', selection: chosen })),
		},
	);
	return fc.record({
		before: fc.array(things, { maxLength: 12 }),
		selection: select,
		steps: fc.array(step, { minLength: 1, maxLength: length, size: 'max' }),
	});
}

/** Lets something happen in the account; steps of n8n leave it alone. */
export function happen(world: World, step: Step): void {
	if (step.what === 'add') world.add(step.list, step.look, step.amount);
	if (step.what === 'earn') world.earned += step.cents;
	if (step.what === 'hide') {
		if (!world.hidden.delete(step.list)) world.hidden.add(step.list);
	}
	if (step.what === 'change') {
		const things = world.things[step.list];
		const thing = things[step.row % Math.max(1, things.length)];
		const statuses = STATUSES[step.list];
		// There and back between two polls: nobody can see it.
		if (thing && !step.andBack)
			thing.status = statuses[step.status % statuses.length] ?? thing.status;
	}
}
