import { STORED_CARD } from '../engine/underTest';
import type { Sandbox } from '../sandbox';
import type { N8nServer } from './n8nServer';
import type { WorkflowNode } from './workflow';

/** The fields of a credential for the account of the sandbox. */
export function accountData(sandbox: Sandbox): Record<string, string> {
	return {
		apiToken: sandbox.apiToken,
		partnerPassword: sandbox.partnerPassword,
		baseUrl: sandbox.partnerUrl,
		recurlyBaseUrl: sandbox.recurlyUrl,
	};
}

/** Stores both credentials of the package, and gives back how a node refers to them. Throws when n8n refuses one. */
export async function storeAccount(
	server: N8nServer,
	sandbox: Sandbox,
	card: Record<string, string> = STORED_CARD,
): Promise<NonNullable<WorkflowNode['credentials']>> {
	const stored = async (type: string, data: Record<string, string>) => ({
		[type]: { id: await server.importCredential({ id: type, name: type, type, data }), name: type },
	});
	return {
		...(await stored('liveChatPartnersApi', accountData(sandbox))),
		...(await stored('liveChatPartnersCardApi', card)),
	};
}
