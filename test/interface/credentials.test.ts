import { NodeHelpers, type ICredentialType, type INodeParameters } from 'n8n-workflow';
import { LiveChatPartnersApi } from '../../credentials/LiveChatPartnersApi.credentials';
import { LiveChatPartnersCardApi } from '../../credentials/LiveChatPartnersCardApi.credentials';
import { underTest } from '../engine/underTest';
import { RECURLY_PUBLIC_KEY } from '../sandbox';

const PROXY = 'https://proxy.test';

/** The fields that the dialog shows of a credential that holds these values (n8n-editor-ui: useCredentialForm). */
function shown({ properties }: ICredentialType, stored: INodeParameters): string[] {
	const defaults = Object.fromEntries(
		properties.map(({ name, default: value }) => [name, value ?? '']),
	);
	return properties
		.filter((property) =>
			NodeHelpers.displayParameterPath({ ...defaults, ...stored }, property, '', null, null),
		)
		.map(({ name }) => name);
}

/** What the dialog saves. */
function saved({ properties }: ICredentialType, values: INodeParameters): INodeParameters | null {
	return NodeHelpers.getNodeParameters(properties, values, false, false, null, null);
}

describe('the addresses in the credential', () => {
	const api = new LiveChatPartnersApi();
	const always = ['apiToken', 'partnerPassword', 'otherAddresses'];

	it('are not shown to who has no use for them', () => {
		expect(shown(api, {})).toEqual(always);
		expect(shown(new LiveChatPartnersCardApi(), {})).not.toContain('recurlyBaseUrl');
	});

	it('are shown with the switch', () => {
		expect(shown(api, { otherAddresses: true })).toEqual([
			...always,
			'baseUrl',
			'recurlyBaseUrl',
			'recurlyPublicKey',
		]);
	});

	it.each([
		['baseUrl', PROXY],
		['baseUrl', '={{ $json.proxy }}'],
		['recurlyBaseUrl', PROXY],
		['recurlyPublicKey', 'ewr1-other'],
	])(
		'%s is shown and kept where another one was saved before there was a switch',
		(name, value) => {
			expect(shown(api, { [name]: value })).toEqual([...always, name]);
			expect(saved(api, { apiToken: 'token', [name]: value })).toEqual({
				apiToken: 'token',
				[name]: value,
			});
		},
	);

	it('are saved with the switch, where they are others than the usual ones', () => {
		const values = { apiToken: 'token', otherAddresses: true, baseUrl: PROXY };

		expect(saved(api, values)).toEqual(values);
	});
});

describe('a run with a credential', () => {
	const node = underTest();

	it.each([undefined, false, true])(
		'asks at the saved addresses, with the switch at %s',
		async (otherAddresses) => {
			const { error } = await node.run(
				'subscription',
				'tokenizeCard',
				{ paymentSource: 'storedCard' },
				{
					credentials: {
						...node.credentials,
						liveChatPartnersApi: {
							...node.credentials.liveChatPartnersApi,
							...(otherAddresses === undefined ? {} : { otherAddresses }),
						},
					},
				},
			);

			expect(error).toBeUndefined();
			// The key of LiveChat, which no credential of the tests names.
			expect(node.request()).toMatchObject({ host: 'recurly', body: { key: RECURLY_PUBLIC_KEY } });
		},
	);
});
