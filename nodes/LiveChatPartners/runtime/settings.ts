import { isRead } from './operation';
import type { Operation } from './operation';
import { flag } from './parameters/flag';
import { integer } from './parameters/integer';
import type { Parameter } from './parameters/parameter';

/** Milliseconds that one request may take. */
export const timeout = integer({
	name: 'timeout',
	displayName: 'Timeout',
	description: 'How many milliseconds one request may take before it is given up',
	default: 30_000,
	min: 1,
	max: 3_600_000,
});

/** How many times a request is repeated where that can do no harm. */
export const maxRetries = integer({
	name: 'maxRetries',
	displayName: 'Max Retries',
	description:
		'How many times a request is repeated after a rate limit or a failure of the network or the server. A write is only repeated if it cannot have been carried out.',
	default: 3,
	min: 0,
	max: 20,
});

const manyAtATime = integer({
	name: 'concurrency',
	displayName: 'Concurrency',
	description:
		'How many items are worked on at the same time. The output keeps the order of the input.',
	default: 20,
	min: 1,
	max: 100,
});

const oneAtATime = integer({
	name: 'concurrency',
	displayName: 'Concurrency',
	description:
		'How many items are worked on at the same time. With 1, a failure stops the items behind it from being sent.',
	default: 1,
	min: 1,
	max: 100,
});

/** Whether equal reads of one execution are sent once. */
export const shareIdenticalReads = flag({
	name: 'shareIdenticalReads',
	displayName: 'Share Identical Reads',
	description: 'Whether items of one execution that ask for the same thing share one request',
	default: true,
});

/** How many items of an operation are worked on at the same time. */
export function concurrency(operation: Operation): Parameter<number> {
	return isRead(operation) ? manyAtATime : oneAtATime;
}

/** The options that every operation has, after its own. */
export function settings(operation: Operation): Parameter[] {
	const reads = isRead(operation) ? [shareIdenticalReads] : [];
	return [concurrency(operation), maxRetries, ...reads, timeout];
}
