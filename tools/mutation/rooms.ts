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

/** The rooms by name. Each one is run against the tests that are about it, which keeps a mutant cheap. */
export const ROOMS: Readonly<Record<string, Room>> = {
	payment: {
		code: [`${node}/payment/`],
		tests: ['test/payment/card', 'test/resources/subscription', 'test/payment/'],
		target: 90,
	},
	transport: {
		code: [`${node}/runtime/transport/`],
		tests: [
			...['request', 'backOff', 'serverMessage', 'paging', 'errors', 'answers'].map(
				(name) => `test/runtime/transport/${name}.`,
			),
			'test/runtime/transport/',
			'test/runtime/action/nodeRetry',
			'test/resources/license.files',
			'test/resources/campaign',
			'test/runtime/trigger/failingPoll',
		],
		target: 90,
	},
	parameters: {
		code: [`${node}/runtime/parameters/`],
		except: ['countries', 'languages'].map((list) => `${node}/runtime/parameters/${list}.ts`),
		tests: ['test/runtime/parameters/'],
		target: 90,
	},
	action: {
		code: [`${node}/runtime/action/`],
		tests: [
			...['files', 'properties', 'layout', 'execute'].map((name) => `test/runtime/action/${name}.`),
			'test/runtime/action/',
		],
		target: 90,
	},
	trigger: {
		code: [`${node}/runtime/trigger/`],
		tests: ['test/runtime/trigger/parts', 'test/runtime/trigger/', 'test/events/'],
		target: 90,
	},
	// The files beside the four folders, which all of them use.
	runtime: {
		code: [`${node}/runtime/`],
		except: ['action', 'parameters', 'transport', 'trigger'].map(
			(room) => `${node}/runtime/${room}/`,
		),
		tests: [
			...['json', 'pool', 'secrets'].map((name) => `test/runtime/${name}.`),
			'test/runtime/parameters/parameter',
			'test/runtime/parameters/text.',
			'test/runtime/transport/errors',
			'test/runtime/action/execute',
			'test/resources/campaign',
		],
		target: 90,
	},
	resources: {
		code: [`${node}/resources/`],
		tests: [
			'test/resources/expertProfile.image',
			'test/resources/',
			'test/runtime/transport/faults/recovery',
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
			...['words', 'sections', 'html/html', 'html/look', 'formats'].map(
				(name) => `test/report/${name}`,
			),
			'test/report/',
		],
		target: 80,
	},
	listSearch: {
		code: [`${node}/listSearch/`, `${node}/loadOptions/`],
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
			'test/runtime/transport/credential',
			'test/payment/',
			'test/interface/',
		],
		target: 80,
	},
};

/** Tests that take long and whose parts are tests of their own elsewhere. */
export const LEFT_OUT = [
	'test/runtime/transport/faults/faultMatrix',
	'test/interface/anyInput.test.ts',
];
