import { readdir } from 'node:fs/promises';

import { exampleCredentials, type Services } from '../../test/e2e/examples/exampleCredentials';
import { exampleFolder, importExample, readExample } from '../../test/e2e/examples/exampleWorkflow';
import { localhost } from '../../test/e2e/freePort';
import { isObject, objectAt, stringAt, type JsonObject } from '../../test/e2e/json';
import type { N8nServer } from '../../test/e2e/n8nServer';
import type { Sandbox } from '../../test/sandbox';
import type { Credential } from '../../test/e2e/workflow';

/** The fields that say where a service is, by the type of the credential: they change from start to start. */
const addressFields: Record<string, string[]> = {
	liveChatPartnersApi: ['baseUrl', 'recurlyBaseUrl'],
	liveChatPartnersCardApi: ['recurlyBaseUrl'],
	smtp: ['host', 'port'],
};

/** The part of an object with these keys. */
function pick(object: JsonObject, keys: readonly string[]): JsonObject {
	return Object.fromEntries(keys.map((key) => [key, object[key]]));
}

/** Points a stored credential at the servers of this start, unless somebody pointed it elsewhere. */
async function updateAddress(
	server: N8nServer,
	id: string,
	{ name, type, data }: Omit<Credential, 'id'>,
): Promise<void> {
	const fields = addressFields[type] ?? [];
	const path = `/rest/credentials/${id}`;
	const answer = await server.api.request('GET', `${path}?includeData=true`);
	const stored = objectAt(answer, 'data', 'A credential');
	const addresses = pick(stored, fields);
	const isHere = Object.values(addresses).some((value) => String(value).includes(localhost));
	if (!isHere || JSON.stringify(addresses) === JSON.stringify(pick(data, fields))) return;
	// n8n shows placeholders for passwords, and takes them back as the passwords that it has.
	await server.api.request('PATCH', path, {
		name,
		type,
		data: { ...stored, ...pick(data, fields) },
	});
}

async function rowsOf(server: N8nServer, path: string): Promise<JsonObject[]> {
	const answer = await server.api.request('GET', path);
	return Array.isArray(answer) ? answer.filter(isObject) : [];
}

/** Stores the credentials that the examples name and that are not there yet. */
async function storeCredentials(
	server: N8nServer,
	sandbox: Sandbox,
	services: Services,
): Promise<void> {
	const known = await rowsOf(server, '/rest/credentials');
	for (const credential of exampleCredentials(sandbox, services)) {
		const { name, type } = credential;
		const row = known.find((one) => one.name === name && one.type === type);
		if (row) await updateAddress(server, stringAt(row, 'id', 'A credential'), credential);
		else await server.importCredential({ id: type, ...credential });
	}
}

/** Stores the example workflows that are not there yet, and gives back the names of all. */
async function storeWorkflows(server: N8nServer): Promise<string[]> {
	const known = (await rowsOf(server, '/rest/workflows')).map(({ name }) => name);
	const names: string[] = [];
	// n8n's overview begins with what was stored last, which is to be the first example.
	for (const file of (await readdir(exampleFolder)).sort().reverse()) {
		if (!file.endsWith('.json')) continue;
		const example = file.slice(0, -'.json'.length);
		const name = stringAt(await readExample(example), 'name', 'A workflow');
		if (!known.includes(name)) await importExample(server, example);
		names.unshift(name);
	}
	return names;
}

/**
 * Fills an n8n to try: credentials for the sandbox and the example workflows. What an earlier start
 * stored stays as it is, but for addresses on this machine.
 * @returns the names of the example workflows
 */
export async function storeContents(
	server: N8nServer,
	sandbox: Sandbox,
	services: Services,
): Promise<string[]> {
	await storeCredentials(server, sandbox, services);
	return await storeWorkflows(server);
}
