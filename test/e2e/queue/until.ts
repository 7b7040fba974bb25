import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until a condition holds, and gives back what it found: anything but false and undefined.
 * @throws Error naming what it waited for, when that takes longer than `timeoutMs` milliseconds
 */
export async function until<Found>(
	what: string,
	condition: () => Found | undefined | false | Promise<Found | undefined | false>,
	timeoutMs = 180_000,
): Promise<Found> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const found = await condition();
		if (found !== undefined && found !== false) return found;
		if (Date.now() > deadline) throw new Error(`No ${what} within ${timeoutMs} ms`);
		await delay(100);
	}
}
