/*
 * The server that all contenders ask: it answers a fixed time after a request has arrived, from
 * answers that are ready, and counts. A process of its own, so that its work is on nobody's bill.
 * The parent starts it with `fork` and learns the port by message.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import {
	CAMPAIGNS_PATH,
	LICENSES_PATH,
	PROFILE_PATH,
	campaign,
	license,
	licenseList,
} from './answers';

const host = '127.0.0.1';
const [latencyText = '', token = ''] = process.argv.slice(2);
const latencyMs = Number(latencyText);

let taken = 0;
let list = licenseList(0);

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
	return Buffer.concat(chunks).toString();
}

/** What the parent asks: how many requests came since it last asked, and how long the list is to be. */
function control(path: string): object {
	const [, , wish, value] = path.split('/');
	if (wish === 'rows') list = licenseList(Number(value));
	const answer = { taken };
	taken = 0;
	return answer;
}

function answerTo(method: string, path: string, body: string): Buffer | object | undefined {
	if (method === 'GET' && path === LICENSES_PATH) return list;
	if (method === 'GET' && path === PROFILE_PATH) return { partner_id: 'bench' };
	if (method === 'GET' && path.startsWith(`${LICENSES_PATH}/`)) {
		return license(Number(path.slice(path.lastIndexOf('/') + 1)));
	}
	if (method === 'POST' && path === CAMPAIGNS_PATH) return campaign(body);
	return undefined;
}

function send(response: ServerResponse, status: number, answer: Buffer | object): void {
	const bytes = Buffer.isBuffer(answer) ? answer : Buffer.from(JSON.stringify(answer));
	response.writeHead(status, {
		'content-type': 'application/json; charset=utf-8',
		'content-length': bytes.length,
	});
	response.end(bytes);
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const path = (request.url ?? '').split('?')[0] ?? '';
	const body = await bodyOf(request);
	if (path.startsWith('/bench/')) {
		send(response, 200, control(path));
		return;
	}
	taken++;
	const allowed = request.headers.authorization === `Bearer ${token}`;
	const answer = allowed ? answerTo(request.method ?? '', path, body) : undefined;
	setTimeout(() => {
		send(response, answer ? 200 : allowed ? 404 : 401, answer ?? { message: 'refused' });
	}, latencyMs);
}

const server = createServer((request, response) => void serve(request, response));
server.listen(0, host, () => {
	const address = server.address();
	if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
});
// The parent is gone: so is the reason to be here.
process.once('disconnect', () => process.exit());
