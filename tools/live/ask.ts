/** What came back for one request. */
export interface Answer {
	/** 0 where nothing came back. */
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	text: string;
	/** How long it took, in milliseconds. */
	took: number;
	/** The network's name for a failure, such as `ECONNREFUSED`; empty where an answer came. */
	failure: string;
}

/** Sends one request. */
export type Ask = (url: string, init: RequestInit) => Promise<Answer>;

/** Waits for some milliseconds, unless it is stopped. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Milliseconds after which a request is given up. */
const TIMEOUT = 60_000;

/** The network's name for a failure: its message may hold an address. */
function codeOf(error: unknown): string {
	if (!(error instanceof Error)) return 'failed';
	const { cause } = error;
	const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
	return typeof code === 'string' ? code : error.name;
}

/** Sends one request over the network. A redirect is not followed: it would carry the token elsewhere. */
export const askNetwork: Ask = async (url, init) => {
	const start = performance.now();
	const took = () => Math.round(performance.now() - start);
	const signals = [AbortSignal.timeout(TIMEOUT), ...(init.signal ? [init.signal] : [])];
	try {
		const response = await fetch(url, {
			...init,
			redirect: 'manual',
			signal: AbortSignal.any(signals),
		});
		const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
		return {
			status: response.status,
			headers: Object.fromEntries(response.headers),
			text,
			took: took(),
			failure: '',
		};
	} catch (error) {
		return { status: 0, headers: {}, text: '', took: took(), failure: codeOf(error) };
	}
};

/** Waits on the clock. */
export const waitOnClock: Wait = async (milliseconds, signal) =>
	await new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', done);
			resolve();
		};
		const timer = setTimeout(done, milliseconds);
		signal.addEventListener('abort', done);
		if (signal.aborted) done();
	});

/** Lets requests start no more often than the API can bear. */
export class Pace {
	private next = 0;

	/** @param interval milliseconds between two starts */
	constructor(
		private readonly interval: number,
		private readonly wait: Wait,
		private readonly now: () => number = () => performance.now(),
	) {}

	/** Settles when the next request may start, or the run was stopped. */
	async turn(signal: AbortSignal): Promise<void> {
		const left = this.next - this.now();
		if (left > 0) await this.wait(left, signal);
		this.next = this.now() + this.interval;
	}
}
