import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** A credential without a field. */
export class EmptyApi implements ICredentialType {
	name = 'emptyApi';

	displayName = 'Empty API';

	properties: INodeProperties[] = [];
}
