import type { IDataObject } from 'n8n-workflow';

import type { Operation } from '../../../nodes/LiveChatPartners/runtime/action/operation';
import type { Endpoint } from '../../../nodes/LiveChatPartners/runtime/transport/endpoint';

/*
 * What may be written as an operation and what may not. It never runs: `tsc` fails where the types of an operation
 * have come to allow more or less than this.
 */

type IsOperation<Written> = [Written] extends [Operation] ? Written : never;
type IsNone<Written> = [Written] extends [Operation] ? never : Written;

declare function allow<const Written>(operation: IsOperation<Written>): void;
declare function refuse<const Written>(operation: IsNone<Written>): void;

const names = { value: 'note', name: 'Note', action: 'Note', description: 'Note something' };
const read = { method: 'GET', path: '/notes', response: { kind: 'object' } } as const;
const write = {
	method: 'PUT',
	path: '/notes',
	body: 'json',
	response: { kind: 'nothing' },
} as const;
const file = {
	method: 'GET',
	path: '/notes.pdf',
	response: { kind: 'file', contentType: 'application/pdf' },
} as const satisfies Endpoint;

const run = async () => [];

allow({ ...names, endpoints: [read], simplify: ['id'] });
allow({ ...names, endpoints: [write], effect: 'none', confirm: () => ({}) });
allow({ ...names, endpoints: [write], effect: 'none', partialUpdate: { endpoint: read } });
allow({ ...names, endpoints: [file], run });

// A write says what it does to money or access.
refuse({ ...names, endpoints: [write] });
// So does a write with steps of its own.
refuse({ ...names, endpoints: [read, write], run });
// Nothing but `run` says what becomes of a file.
refuse({ ...names, endpoints: [file] });
// Every operation stands for a method of the API.
refuse({ ...names, endpoints: [] });
// An operation with steps of its own chooses its method itself.
refuse({ ...names, endpoints: [read], run, choose: () => read });
// It reports what it wants.
refuse({ ...names, endpoints: [write], effect: 'none', run, confirm: () => ({}) });
// Nobody would read what Simplify keeps.
refuse({ ...names, endpoints: [read], run, simplify: ['id'] });
// Nor would anybody change its elements,
refuse({ ...names, endpoints: [read], run, mapElement: (element: IDataObject) => element });
// leave some of them out,
refuse({ ...names, endpoints: [read], run, elementFilter: () => undefined });
// read them in parts,
refuse({ ...names, endpoints: [read], run, parts: () => [{}] });
// or read what is there before it is updated.
refuse({ ...names, endpoints: [write], effect: 'none', run, partialUpdate: { endpoint: read } });
// What is there is read by a method that reads.
refuse({ ...names, endpoints: [write], effect: 'none', partialUpdate: { endpoint: write } });
// Only an operation with steps of its own can find out what an earlier try has done.
refuse({ ...names, endpoints: [write], effect: 'none', mayRunAgain: () => true });
