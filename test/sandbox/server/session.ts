import type { IncomingMessage } from 'node:http';
import type { SandboxState } from '../state/types';
import type { FaultPlan } from './fault';
import type { RecordedRequest } from './recorded';

/** What one sandbox remembers, from its start to its end. */
export interface Session {
	state: SandboxState;
	requests: RecordedRequest[];
	faults: FaultPlan;
	/** Milliseconds before each answer. */
	latency: number;
	/** Called when a request was answered, or its connection ended. */
	onAnswer: ((request: RecordedRequest) => void) | undefined;
}

const sessions = new WeakMap<IncomingMessage, Session>();

/** Notes which sandbox a request came to; all of them share their applications. */
export function assignSession(request: IncomingMessage, session: Session): void {
	sessions.set(request, session);
}

/** The sandbox that a request came to. */
export function sessionOf(request: IncomingMessage): Session {
	const session = sessions.get(request);
	if (!session) throw new Error('The request came to no sandbox');
	return session;
}
