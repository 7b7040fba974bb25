import '../../../engine/withoutWaits';
import type { OnError } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { FAULTS, hasEffect } from './faults';
import { ADVICE, MATRIX, TARGET_NAMES, type Row, type TargetName } from './matrix';
import { deadAddress, play, startStranger, type Played, type Stranger } from './play';
import { textAt } from '../../../../nodes/LiveChatPartners/runtime/json';
import { TARGETS } from './targets';

const ON_ERROR: readonly OnError[] = [
	'stopWorkflow',
	'continueRegularOutput',
	'continueErrorOutput',
];

/** Each operation meets each fault once with On Error = stop, and as one that lasts in every setting. */
const LANES = 1 + ON_ERROR.length;

let sandboxes: Sandbox[];
let stranger: Stranger;
let dead: string;
beforeAll(async () => {
	stranger = await startStranger();
	dead = await deadAddress();
	const count = TARGET_NAMES.length * LANES;
	sandboxes = await Promise.all(Array.from({ length: count }, async () => await startSandbox()));
}, 60_000);
afterAll(async () => {
	await Promise.all(sandboxes.map(async (sandbox) => await sandbox.close()));
	await stranger.close();
});

/** How many requests come to the place of the fault while it lasts, and when it happens once. */
function requestsFor({ act, reactions }: Row, name: TargetName): { lasting: number; once: number } {
	if (act === 'refused') return { lasting: 0, once: 0 };
	const sent = TARGETS[name].before + (reactions[name] === 'again' ? 2 : 1);
	return { lasting: sent, once: sent };
}

/** A subscription looks at the license before it is sent, and after a lost answer at once and after a pause. */
function licenseReadsFor({ act, reactions }: Row, name: TargetName): number {
	if (name !== 'subscribe' || act === 'refused') return 0;
	if (reactions[name] === 'unclear') return 3;
	return reactions[name] === 'recovered' ? 2 : 1;
}

function textsFor(row: Row, name: TargetName): { message: string; advice: string[] } {
	const { service } = TARGETS[name];
	const reaction = row.reactions[name];
	const inside = row.says.startsWith('{') ? service : service.replace('The', 'the');
	const says = row.says.replace('{service}', inside).replace('{elsewhere}', stranger.host);
	const own = ADVICE[row.fault]?.[name] ?? (name === 'tokenize' ? '' : ADVICE[row.fault]?.partner);
	const advice = [own ?? ''];
	if (reaction === 'unknown') advice.push('It is not known whether the request was carried out');
	if (reaction === 'unclear') {
		advice.push(
			'The license now shows status trial',
			'It was not sent again: a retry may pay twice',
		);
		return { message: `${says}. It is not known whether the subscription was created`, advice };
	}
	return { message: says, advice };
}

function expectSuccess({ outcome }: Played, name: TargetName): void {
	expect(outcome.error).toBeUndefined();
	expect(outcome.errorItems).toEqual([]);
	expect(outcome.json).toHaveLength(TARGETS[name].wellDone.length);
	expect(outcome.json).toMatchObject(TARGETS[name].wellDone);
	expect(outcome.items.map(({ pairedItem }) => pairedItem)).toEqual(
		TARGETS[name].wellDone.map(() => ({ item: 0 })),
	);
}

/** What stands in front of a failure of a subscription, where it is about the request: action/subject.test.ts. */
const SUBJECT = /^License \w+ \(LiveChat\): /;

/** Nothing comes out but the error, where the node's On Error setting wants it. */
function expectFailure({ outcome }: Played, row: Row, name: TargetName, onError: OnError): void {
	const { message, advice } = textsFor(row, name);
	const unsure = ['unknown', 'unclear'].includes(row.reactions[name]);
	const described = (description: unknown) => {
		expect(typeof description).toBe('string');
		for (const words of advice) expect(description).toContain(words);
		expect(/not known|pay twice/.test(String(description))).toBe(unsure);
	};
	const act = typeof row.act === 'object' && 'status' in row.act ? row.act : undefined;
	const details = {
		itemIndex: 0,
		description: expect.any(String),
		...(act ? { httpCode: String(act.status) } : {}),
		...(unsure ? { outcomeUnknown: true } : {}),
	};
	if (onError === 'stopWorkflow') {
		expect(outcome.items).toEqual([]);
		expect(outcome.errorItems).toEqual([]);
		expect(outcome.error?.message.replace(SUBJECT, '')).toBe(message);
		if (act) expect(outcome.error).toMatchObject({ httpCode: String(act.status) });
		described(outcome.error?.description);
		return;
	}
	expect(outcome.error).toBeUndefined();
	const [left, empty] =
		onError === 'continueErrorOutput'
			? [outcome.errorItems, outcome.items]
			: [outcome.items, outcome.errorItems];
	expect(empty).toEqual([]);
	const [failed] = left;
	expect(left).toEqual([{ json: { error: expect.any(String), details }, pairedItem: { item: 0 } }]);
	expect(textAt(failed?.json ?? {}, 'error').replace(SUBJECT, '')).toBe(message);
	const found = failed?.json.details;
	described(typeof found === 'object' && found && 'description' in found ? found.description : '');
}

/** What must hold whatever the fault: nothing is done twice, and nobody else hears of it. */
function expectNoHarm(played: Played, row: Row, name: TargetName): void {
	expect(stranger.visitors).toEqual([]);
	if (name === 'write' || name === 'subscribe') {
		expect(played.effects).toBeLessThanOrEqual(1);
		// The server refuses a second one. So that this does not hide one that was sent:
		if (hasEffect(row.act)) expect(played.arrived).toBe(1);
	}
	expect(played.tokenRequests).toBeLessThanOrEqual(
		name === 'subscribe' ? 1 : name === 'tokenize' ? 2 : 0,
	);
}

function expectLasting(played: Played, row: Row, name: TargetName, onError: OnError): void {
	const reaction = row.reactions[name];
	expectNoHarm(played, row, name);
	expect(played.arrived).toBe(requestsFor(row, name).lasting);
	expect(played.licenseReads).toBe(licenseReadsFor(row, name));
	if (name === 'write' || name === 'subscribe')
		expect(played.effects).toBe(hasEffect(row.act) ? 1 : 0);
	if (reaction === 'recovered' || reaction === 'fine') {
		expectSuccess(played, name);
		expect(played.outcome.json[0]?.recovered).toBe(reaction === 'recovered' ? true : undefined);
	} else {
		expectFailure(played, row, name, onError);
	}
}

/** A fault that happens once goes unnoticed where it is right to send again; else it is as bad as one that stays. */
function expectSingle(played: Played, row: Row, name: TargetName): void {
	if (row.reactions[name] !== 'again' || row.act === 'refused') {
		expectLasting(played, row, name, 'stopWorkflow');
		return;
	}
	expectNoHarm(played, row, name);
	expect(played.arrived).toBe(requestsFor(row, name).once);
	expectSuccess(played, name);
	if (name === 'write' || name === 'subscribe') expect(played.effects).toBe(1);
}

describe('the fault matrix', () => {
	it('has every fault', () => {
		expect(MATRIX.map(({ fault }) => fault)).toEqual(expect.arrayContaining(Object.keys(FAULTS)));
	});

	describe.each(MATRIX)('$fault', (row) => {
		// All cells of a row at the same time, because most of them wait.
		const cells = new Map<TargetName, Played[]>();
		beforeAll(async () => {
			const plays = TARGET_NAMES.map(async (name, lane) => {
				const own = sandboxes.slice(lane * LANES, (lane + 1) * LANES);
				cells.set(
					name,
					await Promise.all(
						own.map(async (sandbox, index) => {
							const onError = ON_ERROR[index - 1] ?? 'stopWorkflow';
							const how = { onError, lasting: index > 0 };
							return await play(sandbox, row, name, how, stranger, dead);
						}),
					),
				);
			});
			await Promise.all(plays);
		}, 60_000);

		it.each(TARGET_NAMES)('%s', (name) => {
			const [single, ...lasting] = cells.get(name) ?? [];
			if (!single) throw new Error('Nothing was played');
			expectSingle(single, row, name);
			ON_ERROR.forEach((onError, index) => {
				const played = lasting[index];
				if (!played) throw new Error('Nothing was played');
				expectLasting(played, row, name, onError);
			});
		});
	});
});
