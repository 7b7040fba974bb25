import type { Call } from '../../runtime/action/call';
import type { Endpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { text } from '../../runtime/parameters/text';
import { parameterProblem } from '../../runtime/problem';

const REVOKE_TOKEN: Endpoint = {
	method: 'DELETE',
	path: '/v2/partners/tokens/{id}',
	response: { kind: 'nothing' },
};

const tokenId = text({
	name: 'tokenId',
	displayName: 'Token ID',
	description: 'The ID that Get Many gives, not the token itself',
	placeholder: 'e.g. 2',
	required: true,
	normalize(id) {
		// It is not quoted, because it may be a token that was pasted by mistake.
		if (!/^\d+$/.test(id))
			throw parameterProblem(
				'Token ID',
				'must be the ID that Get Many gives, not the token itself',
			);
		return id;
	},
	place: { in: 'path', name: 'id' },
});

async function run(call: Call): Promise<Output[]> {
	const inputs = call.requestValues();
	await call.api.send(REVOKE_TOKEN, inputs);
	return [{ json: { deleted: true, ...inputs.path } }];
}

export const revoke: Operation = {
	value: 'revoke',
	name: 'Revoke',
	action: 'Revoke an API token',
	description: 'Revoke an API token',
	effect: {
		inShort: 'for good',
		inFull:
			'Everything that uses the token loses access at once, this node included if it is its own token. It cannot be taken back.',
	},
	parameters: [tokenId],
	endpoints: [REVOKE_TOKEN],
	run,
	advice: { 400: 'Check the Token ID with Get Many: the token may have been revoked already.' },
};
