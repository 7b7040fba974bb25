/** A part of the shipped code, and what has to notice when it is changed. All paths are beginnings of paths. */
export interface Room {
	/** What is mutated. */
	code: string[];
	/** What of it is not: files of mere data. */
	except?: string[];
	/** The tests that are run against each mutant, up to the first one that fails: quick ones come first. */
	tests: string[];
	/** The least share of detected mutants, in percent. */
	target: number;
}

const node = 'nodes/LiveChatPartners';

const runtime = (...names: string[]) => names.map((name) => `${node}/runtime/${name}.ts`);
const tests = (folder: string, ...names: string[]) =>
	names.map((name) => `test/${folder}/${name}.`);

/** How a request leaves and what comes back. */
const SENDING = [
	...['answer', 'api', 'connection', 'endpoint', 'exchange', 'failure', 'nodeError', 'outcome'],
	...['problem', 'rateGate', 'request', 'retry', 'transport'],
];

/** The rooms by name. Each one is run against the tests that are about it, which keeps a mutant cheap. */
export const ROOMS: Readonly<Record<string, Room>> = {
	payment: {
		code: [`${node}/payment/`],
		tests: ['test/payment/card', 'test/resources/subscription', 'test/payment/'],
		target: 90,
	},
	// runtime/ in four parts, so that each mutant meets few tests.
	values: {
		code: runtime('csv', 'dates', 'fileName', 'paging', 'secrets', 'serverMessage'),
		tests: tests('runtime', 'csv', 'dates', 'fileName', 'paging', 'secrets', 'serverMessage'),
		target: 90,
	},
	sending: {
		code: runtime(...SENDING),
		tests: [
			...tests('runtime', 'request', 'backOff', 'errors', 'answers', 'connection', 'retries'),
			...tests('runtime', 'cancel', 'nodeRetry', 'serverMessage', 'faults/recovery'),
			...tests('resources', 'license.files', 'campaign'),
			...tests('events', 'failingPoll'),
		],
		target: 90,
	},
	parameters: {
		code: [`${node}/runtime/parameters/`],
		tests: ['test/runtime/parameters/'],
		target: 90,
	},
	items: {
		code: [`${node}/runtime/`],
		except: [
			...runtime('csv', 'dates', 'fileName', 'paging', 'secrets', 'serverMessage', ...SENDING),
			`${node}/runtime/parameters/`,
			`${node}/runtime/trigger/`,
		],
		tests: [
			...tests('runtime', 'guards', 'pool', 'properties', 'fields'),
			...tests(
				'runtime',
				'execute',
				'perform',
				'itemParameters',
				'doneWrites',
				'agent',
				'nodeRetry',
			),
		],
		target: 90,
	},
	trigger: {
		code: [`${node}/runtime/trigger/`],
		tests: [
			...tests('events', 'parts', 'words', 'editor', 'polling', 'selection', 'failingPoll'),
			...tests('events', 'events', 'engineModel'),
		],
		target: 90,
	},
	resources: {
		code: [`${node}/resources/`],
		except: ['countries', 'languages'].map((list) => `${node}/resources/fields/${list}.ts`),
		tests: [
			'test/resources/expertProfile.image',
			'test/resources/',
			'test/runtime/faults/recovery',
			'test/report/requests',
			'test/report/figures',
			'test/report/mail',
			'test/interface/',
		],
		target: 80,
	},
	events: {
		code: [`${node}/events/`],
		tests: ['test/events/filters', 'test/events/events', 'test/events/'],
		target: 80,
	},
	report: {
		code: [`${node}/report/`],
		tests: [
			...['words', 'sections', 'html', 'look', 'formats'].map((name) => `test/report/${name}`),
			'test/report/',
		],
		target: 80,
	},
	listSearch: {
		code: [`${node}/listSearch/`],
		tests: ['test/listSearch/'],
		target: 80,
	},
	// And the two files that n8n loads.
	credentials: {
		code: ['credentials/', `${node}/LiveChatPartners`],
		tests: [
			'test/interface/nodes',
			'test/events/editor',
			'test/interface/frozen',
			'test/runtime/connection',
			'test/payment/',
			'test/interface/',
		],
		target: 80,
	},
};

/** Tests that take long and whose parts are tests of their own elsewhere. */
export const LEFT_OUT = ['test/runtime/faults/faultMatrix', 'test/interface/anyInput.test.ts'];
