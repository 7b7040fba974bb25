import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
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

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

/**
 * Opens credentials for the engine as the n8n application does: defaults are filled in and the
 * type's own `authenticate` is carried out. In the application they come out of its database.
 */
export class TestCredentials extends ICredentialsHelper {
	/** How often a credential was opened. */
	opened = 0;

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
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = typeOf(typeName);
		const options: IHttpRequestOptions = { url: '', ...requestOptions };
		if (!authenticate || typeof authenticate === 'function' || !workflow || !node) return options;
		const headers = { ...options.headers };
		for (const [name, value] of Object.entries(authenticate.properties.headers ?? {})) {
			const resolved = workflow.expression.getSimpleParameterValue(
				node,
				isText(value) ? value : '',
				'internal',
				{ $credentials: credentials },
			);
			headers[name] = isText(resolved) ? resolved : '';
		}
		return { ...options, headers };
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
	): Promise<ICredentialDataDecryptedObject> {
		this.opened += 1;
		const defaults: ICredentialDataDecryptedObject = {};
		for (const { name, default: value } of typeOf(type).properties) {
			if (isText(value)) defaults[name] = value;
		}
		const values = this.values[type];
		if (!values) throw new Error(`No credential of type ${type}`);
		return { ...defaults, ...values };
	}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}

	getCredentialsProperties(type: string): INodeProperties[] {
		return typeOf(type).properties;
	}
}
