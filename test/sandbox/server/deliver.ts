import type { Request, Response } from 'express';
import type { AnswerFault, FaultAct } from './fault';
import type { Answer } from './handler';

/** Lists longer than this are not checked against the document: the check would take longer than the answer. */
const CHECKED_LENGTH = 2_000;

/** Faults that wait until the operation has run, by response. */
const pending = new WeakMap<Response, FaultAct>();

/** Lets a fault take the place of the answer that `deliver` is going to send. */
export function faultAfterEffect(res: Response, act: FaultAct): void {
	pending.set(res, act);
}

/** Sends an answer, or what a fault makes of it. */
export function deliver(req: Request, res: Response, answer: Answer): void {
	const act = pending.get(res);
	if (act === undefined) {
		send(res, answer);
	} else if (act === 'resetAfter') {
		req.socket.resetAndDestroy();
	} else if (act === 'truncate') {
		truncate(req, res, answer);
	} else if (typeof act === 'object' && 'status' in act && !('redirect' in act)) {
		sendInstead(res, act);
	}
	// What is left is silence: the socket stays open until the sandbox resets or closes.
}

/** Sends the answer of a fault as it is, whatever the document says. */
export function sendInstead(res: Response, fault: AnswerFault): void {
	const isText = typeof fault.body === 'string';
	const payload = isText || fault.body === undefined ? fault.body : JSON.stringify(fault.body);
	const contentType =
		fault.contentType ?? (isText ? 'text/plain; charset=utf-8' : 'application/json');
	res.statusCode = fault.status;
	if (payload !== undefined) res.setHeader('Content-Type', contentType);
	for (const [name, value] of Object.entries(fault.headers ?? {})) res.setHeader(name, value);
	res.end(payload);
}

function send(res: Response, answer: Answer): void {
	const { body } = answer;
	res.status(answer.status);
	res.set(answer.headers ?? {});
	if (body === undefined) {
		res.end();
	} else if (answer.contentType !== undefined) {
		res.set('Content-Type', answer.contentType);
		res.end(body);
	} else if (isLong(body)) {
		res.type('json').send(JSON.stringify(body));
	} else {
		// The response validator listens to json().
		res.json(body);
	}
}

function truncate(req: Request, res: Response, answer: Answer): void {
	const payload = Buffer.isBuffer(answer.body)
		? answer.body
		: Buffer.from(
				typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}),
			);
	res.writeHead(answer.status, {
		'Content-Type': answer.contentType ?? 'application/json',
		'Content-Length': payload.length,
	});
	res.write(payload.subarray(0, Math.floor(payload.length / 2)), () => req.socket.destroy());
}

function isLong(body: unknown): boolean {
	if (typeof body !== 'object' || body === null) return false;
	return Object.values(body).some((value) => Array.isArray(value) && value.length > CHECKED_LENGTH);
}
