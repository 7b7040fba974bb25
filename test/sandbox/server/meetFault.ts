import type { Request, Response } from 'express';
import { faultAfterEffect, sendInstead } from './deliver';
import type { FaultAct } from './fault';

/**
 * Carries out a fault. Answers true when the operation must not run.
 * @param echo makes the body of an error that repeats the whole request.
 */
export async function meetFault(
	act: FaultAct,
	req: Request,
	res: Response,
	echo: () => object,
): Promise<boolean> {
	if (act === 'silence') return true;
	if (act === 'resetBefore') {
		req.socket.resetAndDestroy();
		return true;
	}
	if (act === 'echo') {
		sendInstead(res, { status: 400, body: echo() });
		return true;
	}
	if (typeof act === 'object' && 'delay' in act) {
		await pause(act.delay);
		return false;
	}
	if (typeof act === 'object' && 'redirect' in act) {
		sendInstead(res, { status: act.status ?? 302, headers: { Location: act.redirect } });
		return true;
	}
	if (typeof act === 'object' && 'status' in act && act.afterEffect !== true) {
		sendInstead(res, act);
		return true;
	}
	faultAfterEffect(res, act);
	return false;
}

/** Resolves after some milliseconds. */
export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
