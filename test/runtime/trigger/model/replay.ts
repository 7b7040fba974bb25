import type { IDataObject } from 'n8n-workflow';
import { isDataObject, textAt } from '../../../../nodes/LiveChatPartners/runtime/json';
import { Expectation, UNSEEN, words } from './expectation';
import { happen, type History, type PollOutcome, type Selection } from './history';
import { World } from './world';

/** The trigger under test, in whichever surroundings. */
export interface Player {
	/** A new version of the workflow is activated, or n8n starts, or a person switches it on. */
	activate: (
		world: World,
		selection: Selection,
		how: 'activate' | 'update' | 'init',
	) => Promise<void>;
	/** A poll of the schedule. */
	poll: (world: World, outcome: PollOutcome) => Promise<void>;
	/** Everything that was handed over since it was asked last. */
	take: () => IDataObject[];
}

const MINUTE = 60_000;

const SUCCESSES: PollOutcome[] = ['fine', 'overlaps'];

function inWords(item: IDataObject): string {
	const event = textAt(item, 'event');
	const after = isDataObject(item.after) ? item.after : {};
	const before = isDataObject(item.before) ? item.before : undefined;
	if (event === 'balanceChanged') {
		const cents = (amounts: IDataObject) =>
			['balance', 'commission_total']
				.map((field) => Math.round(Number(amounts[field]) * 100))
				.join('/');
		return words(event, '', cents(before ?? {}), cents(after));
	}
	const id = ['utm_campaign', 'lead_id', 'withdrawal_id', 'partner_id'].map((field) =>
		textAt(after, field),
	);
	const looks =
		'license' in after ? `${textAt(after, 'product')}/${textAt(after, 'license')}` : id.join('');
	if (event === 'solutionLicenseEndsSoon') return words(event, looks, '', textAt(item, 'daysLeft'));
	if (event === 'solutionLicenseCardAdded')
		return words(
			event,
			looks,
			before ? textAt(before, 'cc_added') : UNSEEN,
			textAt(after, 'cc_added'),
		);
	const status = (row: IDataObject) =>
		event === 'newAffiliateLicense'
			? UNSEEN
			: textAt(row, 'status') || textAt(row, 'paid') || 'none';
	return words(event, looks, before ? status(before) : UNSEEN, status(after));
}

/**
 * Plays a history with the trigger and with the model, and compares after each step what was handed
 * over with what had to be.
 */
export async function replay(
	{ before, selection, steps }: History,
	player: Player,
	model = new Expectation(),
): Promise<void> {
	const world = new World();
	let selected = selection;
	for (const step of before) happen(world, step);
	const compare = (expected: string[]) =>
		expect(player.take().map(inWords).sort()).toEqual(expected.sort());

	const activate = async (how: 'activate' | 'update' | 'init') => {
		await player.activate(world, selected, how);
		compare(model.activate(world, selected, how === 'activate' && !selected.existing));
		world.now += MINUTE;
	};

	await activate('activate');
	for (const step of steps) {
		happen(world, step);
		switch (step.what) {
			case 'poll':
				await player.poll(world, step.outcome);
				compare(SUCCESSES.includes(step.outcome) ? model.poll(world, selected) : []);
				world.now += MINUTE;
				break;
			case 'select':
				selected = step.selection;
				await activate('update');
				break;
			case 'restart':
				await activate('init');
				break;
			case 'switchOffAndOn':
				await activate('activate');
				break;
			default:
				compare([]);
		}
	}
}
