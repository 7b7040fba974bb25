import { createServer } from 'node:net';

/** Host of everything that these tests start: never reachable from another machine. */
export const localhost = '127.0.0.1';

/** A TCP port of this machine that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
	const server = createServer();
	return await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, localhost, () => {
			const address = server.address();
			server.close(() => {
				if (address !== null && typeof address === 'object') resolve(address.port);
				else reject(new Error('The system gave no port'));
			});
		});
	});
}
