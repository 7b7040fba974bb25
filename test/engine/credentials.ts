import {
	ICredentialsHelper,
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialsExpressionResolveValues,
	type ICredentialType,
	type IExecuteData,
	type IHttpRequestOptions,
	type INodeCredentialsDetails,
	type INodeParameters,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { LiveChatPartnersApi } from '../../credentials/LiveChatPartnersApi.credentials';
import { LiveChatPartnersCardApi } from '../../credentials/LiveChatPartnersCardApi.credentials';

/** The values of credentials by their type. */
export type CredentialValues = Record<string, ICredentialDataDecryptedObject>;

const TYPES: ICredentialType[] = [new LiveChatPartnersApi(), new LiveChatPartnersCardApi()];

function typeOf(name: string): ICredentialType {
	const type = TYPES.find((candidate) => candidate.name === name);
	if (!type) throw new Error(`No credential type ${name}`);
	return type;
}

/**
 * What n8n makes of the stored values of a credential (n8n: credentials-helper.js, applyDefaultsAndOverwrites):
 * defaults are filled in, and what the dialog hides is dropped.
 */
function opened(
	type: string,
	values: ICredentialDataDecryptedObject | undefined,
): ICredentialDataDecryptedObject {
	if (!isParameters(values)) throw new Error(`No credential of type ${type}`);
	const data = NodeHelpers.getNodeParameters(
		typeOf(type).properties,
		values,
		true,
		false,
		null,
		null,
	);
	if (!isDecrypted(data)) throw new Error(`Nothing is left of a credential of type ${type}`);
	return data;
}

function isParameters(values: object | undefined): values is INodeParameters {
	return values !== undefined;
}

function isDecrypted(data: object | null): data is ICredentialDataDecryptedObject {
	return data !== null;
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

/**
 * Opens credentials for the engine as the n8n application does: defaults are filled in, expressions are
 * resolved for the item, and the type's own `authenticate` is carried out. In the application they come out of its database.
 */
export class TestCredentials extends ICredentialsHelper {
	constructor(private readonly values: CredentialValues) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = typeOf(typeName);
		if (typeof authenticate !== 'function') throw new Error('n8n would resolve an expression here');
		return await authenticate(credentials, { url: '', ...requestOptions });
	}

	async preAuthentication(): Promise<undefined> {
		return undefined;
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('The tests keep no encrypted credentials');
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		_raw?: boolean,
		around?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const data = opened(type, this.values[type]);
		if (!around) return data;
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = around;
		for (const [name, value] of Object.entries(data)) {
			if (!isText(value) || !value.startsWith('=')) continue;
			const resolved = workflow.expression.getParameterValue(
				value,
				runExecutionData,
				runIndex,
				itemIndex,
				node.name,
				connectionInputData,
				mode,
				{},
				executeData,
			);
			data[name] = isText(resolved) ? resolved : '';
		}
		return data;
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(type: string): INodeProperties[] {
		return typeOf(type).properties;
	}
}
