import { bareLoop, evaluation, httpRequest, oneOperation, ours } from './contenders';
import type { Trial } from './trial';
import type { Comparison, Work } from './work';

const HTTP_REQUEST = 'HTTP Request node';
const LIST_ROWS = 100_000;

type Versus = Pick<Comparison, 'ours' | 'theirs' | 'against'>;

function ratio(versus: Versus, figure: Comparison['figure'], most?: number): Comparison {
	return { ...versus, figure, judgement: { by: 'ratio', ...(most === undefined ? {} : { most }) } };
}

function distinctReads(): Work {
	const trial = { kind: 'read', items: 1000, distinct: true } as const;
	const our: Trial = { ...trial, name: 'Reads ours', steps: ours.read };
	const http: Trial = { ...trial, name: 'Reads HTTP Request', steps: httpRequest.read };
	const loop: Trial = { ...trial, name: 'Reads bare loop', steps: bareLoop.read };
	const plain: Trial = {
		...trial,
		name: 'Reads bare loop without expression',
		steps: bareLoop.readWithoutExpression,
	};
	const toHttp = { ours: our, theirs: http, against: HTTP_REQUEST };
	const toPlain = { ours: our, theirs: plain, against: 'the same loop without an expression' };
	const toLoop = { ours: our, theirs: loop, against: 'bare loop, 20 at a time' };
	return {
		name: 'reads',
		title: '1,000 distinct reads',
		comparisons: [
			ratio(toHttp, 'time', 1.05),
			ratio(toHttp, 'cpu'),
			ratio(toLoop, 'time', 1.1),
			ratio(toLoop, 'cpu', 1.1),
			ratio(toPlain, 'time'),
			ratio(toPlain, 'cpu'),
		],
	};
}

function identicalReads(): Work {
	const trial = { kind: 'read', items: 1000, distinct: false } as const;
	const versus = {
		ours: { ...trial, name: 'Identical reads ours', steps: ours.read },
		theirs: { ...trial, name: 'Identical reads HTTP Request', steps: httpRequest.read },
		against: HTTP_REQUEST,
	};
	const fixed = {
		ours: { ...trial, name: 'Fixed reads ours', steps: ours.readFixed },
		theirs: { ...trial, name: 'Fixed reads HTTP Request', steps: httpRequest.readFixed },
		against: `${HTTP_REQUEST}, no expressions`,
	};
	const floor = {
		ours: versus.ours,
		theirs: { ...trial, name: 'Identical reads evaluation', steps: evaluation.read },
		against: 'n8n evaluating their expression',
	};
	return {
		name: 'identical',
		title: '1,000 identical reads',
		comparisons: [
			{ ...versus, figure: 'requests', judgement: { by: 'count', most: 1 } },
			ratio(versus, 'time', 0.1),
			ratio(versus, 'cpu'),
			ratio(fixed, 'time', 0.1),
			ratio(floor, 'cpu'),
		],
	};
}

function writes(): Work {
	const trial = { kind: 'write', items: 100, distinct: true } as const;
	const versus = {
		ours: { ...trial, name: 'Writes ours', steps: ours.write },
		theirs: { ...trial, name: 'Writes bare loop', steps: bareLoop.write },
		against: 'bare loop, one at a time',
	};
	return {
		name: 'writes',
		title: '100 writes',
		comparisons: [ratio(versus, 'time', 1.05), ratio(versus, 'cpu')],
	};
}

function longList(): Work {
	const trial = { kind: 'list', items: 1, distinct: true } as const;
	const our: Trial = { ...trial, name: 'List ours', steps: ours.list };
	const http: Trial = { ...trial, name: 'List HTTP Request', steps: httpRequest.list };
	const split: Trial = { ...trial, name: 'List split', steps: httpRequest.listAsItems };
	const toHttp = { ours: our, theirs: http, against: `${HTTP_REQUEST}, 1 item` };
	const toSplit = { ours: our, theirs: split, against: 'HTTP Request and Split Out nodes' };
	return {
		name: 'list',
		title: `${LIST_ROWS.toLocaleString('en')}-row list`,
		rowsInFreshProcess: LIST_ROWS,
		comparisons: [
			ratio(toHttp, 'time', 1.2),
			ratio(toHttp, 'cpu'),
			ratio(toHttp, 'peak', 1.2),
			ratio(toHttp, 'growth'),
			ratio(toSplit, 'time'),
			ratio(toSplit, 'cpu'),
			ratio(toSplit, 'peak'),
			ratio(toSplit, 'growth'),
		],
	};
}

function itemCost(): Work {
	const trial = { kind: 'read', items: 5000, distinct: false } as const;
	const versus = {
		ours: { ...trial, name: 'Items all operations', steps: ours.read },
		theirs: { ...trial, name: 'Items one operation', steps: oneOperation.read },
		against: 'the same with one operation',
	};
	return {
		name: 'items',
		title: '5,000 items, 1 request',
		comparisons: [ratio(versus, 'cpu', 1.1), ratio(versus, 'time')],
	};
}

/** All work that runs in n8n. */
export const works: readonly Work[] = [
	distinctReads(),
	identicalReads(),
	writes(),
	longList(),
	itemCost(),
];
