/*
 * A test file that imports this before anything else does not wait for real between the attempts of a request. How long
 * the node waits is shown by runtime/transport/backOff.test.ts and retries.test.ts.
 */
jest.mock('../../nodes/LiveChatPartners/runtime/transport/retry', () => ({
	...jest.requireActual<object>('../../nodes/LiveChatPartners/runtime/transport/retry'),
	wait: async (milliseconds: number) => await Promise.resolve(milliseconds),
}));
