import type {
	HttpResponse,
	NoResponse,
	Outcome,
	Request,
} from '../../../../nodes/LiveChatPartners/runtime/transport/request';

/** What happens to a request. The number of `late` is after how many more requests it is carried out. */
export type Fate =
	| 'fine'
	| 'limited'
	| 'refused'
	| 'unreachable'
	| 'lost'
	| 'failed'
	| 'lostAfter'
	| 'failedAfter'
	| 'redirectedAfter'
	| 'stopped'
	| 'stoppedAfter'
	| { late: number };

function response(status: number, body?: object, headers = {}): HttpResponse {
	return {
		arrived: true,
		status,
		headers,
		text: body === undefined ? '' : JSON.stringify(body),
	};
}

const lost = (more: Partial<NoResponse> = {}): NoResponse => ({
	arrived: false,
	stopped: false,
	timedOut: false,
	code: 'ECONNRESET',
	...more,
});

/** The Partner API and Recurly as far as one license goes: in memory, so that thousands of histories take seconds. */
export class ModelServer {
	/** How often a subscription was created. */
	created = 0;

	/** How often the server was asked to create one, whatever became of it. */
	posts = 0;

	private terms: object | undefined;

	private late: Array<{ after: number; body: object }> = [];

	/**
	 * @param fates what happens to the requests, in order; those after the last one are fine
	 * @param guards whether a second subscription is refused, as documented
	 * @param stop presses Stop
	 */
	constructor(
		private readonly fates: Fate[],
		private readonly guards: boolean,
		private readonly stop: () => void,
	) {}

	/** True while something may still be carried out. */
	get pending(): boolean {
		return this.late.length > 0;
	}

	/** Carries out what is late. */
	settle(): void {
		this.late.splice(0).forEach(({ body }) => this.create(body));
	}

	/** What comes of a request. */
	answer({ endpoint, body }: Request): Outcome {
		this.late.forEach((one) => (one.after -= 1));
		const due = this.late.filter(({ after }) => after <= 0);
		this.late = this.late.filter(({ after }) => after > 0);
		due.forEach((one) => this.create(one.body));
		const fate = this.fates.shift() ?? 'fine';
		if (endpoint.origin === 'recurly') return this.without(fate) ?? response(200, { id: 'token' });
		if (endpoint.method === 'GET')
			return (
				this.without(fate) ??
				response(
					200,
					endpoint.path.endsWith('/licenses') ? { result: [this.license()] } : this.license(),
				)
			);
		this.posts += 1;
		const order: unknown = JSON.parse(String(body?.data));
		return this.write(fate, typeof order === 'object' && order !== null ? order : {});
	}

	private license(): object {
		const trial = { plan: 'team', billing_cycle: 'monthly', seats: 100 };
		const known = { license: 'L1', product: 'livechat', client_email: 'mira@quayside.example' };
		return { ...known, paid: this.terms !== undefined, ...(this.terms ?? trial) };
	}

	/** What becomes of a request that changes nothing; undefined where it is answered as usual. */
	private without(fate: Fate): Outcome | undefined {
		if (fate === 'limited') return response(429, {}, { 'retry-after': '0' });
		if (fate === 'unreachable') return lost({ notSent: 'connection', code: 'ECONNREFUSED' });
		if (fate === 'lost' || fate === 'lostAfter') return lost();
		if (fate === 'failed' || fate === 'failedAfter')
			return response(503, {}, { 'retry-after': '0' });
		if (fate === 'stopped' || fate === 'stoppedAfter') {
			this.stop();
			return lost({ stopped: true, code: 'ERR_CANCELED' });
		}
		return undefined;
	}

	private write(fate: Fate, body: object): Outcome {
		if (typeof fate === 'object') {
			this.late.push({ after: fate.late, body });
			return lost({ timedOut: true, code: 'ECONNABORTED' });
		}
		if (fate === 'refused') return response(400, { message: 'Declined' });
		if (fate === 'fine') return this.create(body);
		if (fate.endsWith('After')) this.create(body);
		return this.without(fate) ?? response(303, undefined, { location: '/done' });
	}

	private create(body: object): Outcome {
		if (this.guards && this.terms) return response(409, { message: 'Subscription already exists' });
		this.terms = { ...body, token: undefined };
		this.created += 1;
		return response(201);
	}
}
