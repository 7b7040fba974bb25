import { createServer } from 'node:net';

import { freePort, localhost } from '../../test/e2e/freePort';

/** The wanted port of this machine, or any free one where somebody listens on it. */
export async function portOr(wanted: number): Promise<number> {
	const server = createServer();
	const isFree = await new Promise<boolean>((resolve) => {
		server.once('error', () => resolve(false));
		server.listen(wanted, localhost, () => server.close(() => resolve(true)));
	});
	return isFree ? wanted : await freePort();
}
