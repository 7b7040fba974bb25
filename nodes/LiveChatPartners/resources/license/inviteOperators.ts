import type { Call } from '../../runtime/action/call';
import { textAt } from '../../runtime/json';
import type { Endpoint } from '../../runtime/transport/endpoint';
import type { Operation, Output } from '../../runtime/action/operation';
import { choice } from '../../runtime/parameters/choice';
import { rows } from '../../runtime/parameters/rows';
import { text } from '../../runtime/parameters/text';
import { parameterProblem } from '../../runtime/problem';
import { EMAIL } from '../fields/patterns';
import { ANY_PRODUCT, LICENSE_ADVICE, licenseId, listedProduct } from '../fields/license';
import { licenseInPath } from './licenseInPath';

const INVITE_OPERATORS: Endpoint = {
	method: 'POST',
	path: '/v2/partners/solutions/licenses/{product}/{license_id}/operators',
	body: 'json',
	response: { kind: 'list', root: 'result' },
};

/** @throws Problem for the license of a product to which nobody can be invited */
function requireInvitable(productOfLicense: string | undefined): void {
	if (productOfLicense !== 'chatbot') return;
	throw parameterProblem(
		'License',
		'is for ChatBot, to which the API cannot invite operators. Choose one for LiveChat or HelpDesk',
	);
}

/** The product of the license: ChatBot has no operators to invite. */
const product = choice({
	name: 'product',
	displayName: 'Product',
	description: 'The product that the license is for. Nobody can be invited to a ChatBot license.',
	required: true,
	options: [
		ANY_PRODUCT,
		{ name: 'LiveChat', value: 'livechat' },
		{ name: 'HelpDesk', value: 'helpdesk' },
	],
	default: 'livechat',
	show: { '/licenseId.mode': ['id'] },
	derive: (reading) => {
		const listed = listedProduct(reading);
		requireInvitable(listed);
		return listed;
	},
	place: { in: 'path', name: 'product' },
});

const email = text({
	name: 'email',
	displayName: 'Email',
	description: 'Where the invitation is sent',
	placeholder: 'name@email.com',
	pattern: EMAIL,
});

const role = choice({
	name: 'role',
	displayName: 'Role',
	description: 'What the operator may do',
	options: [
		{ name: 'Administrator', value: 'administrator' },
		{ name: 'Agent', value: 'agent' },
		{ name: 'Viewer', value: 'viewer', description: 'For HelpDesk only' },
	],
	default: 'agent',
	ofApi: true,
});

const operators = rows({
	name: 'operators',
	displayName: 'Operators',
	description: 'Whom to invite, each with an e-mail address and a role',
	required: true,
	row: { name: 'operator', displayName: 'Operator' },
	columns: [email, role],
	place: { in: 'body', name: 'operators' },
});

async function findPath(call: Call): Promise<Record<string, string>> {
	const path = await licenseInPath(call);
	requireInvitable(path.product);
	return path;
}

/** The API answers with success although it may have invited only some, so that is said. */
async function run(call: Call): Promise<Output[]> {
	const { elements } = await call.api.requestList(INVITE_OPERATORS, call.requestValues(), Infinity);
	const refused = elements.filter((element) => Number(element.status_code) >= 400);
	if (refused.length > 0) {
		const names = refused.map((element) => textAt(element, 'operator')).join(', ');
		call.hint(
			`${refused.length} of ${elements.length} operators were not invited: ${names}. They may be invited already, or have a role that the product does not have.`,
		);
	}
	return elements.map((json) => ({ json }));
}

export const inviteOperators: Operation = {
	value: 'inviteOperators',
	name: 'Invite Operators',
	action: 'Invite operators to a license',
	description:
		'Invite people by e-mail to work with a LiveChat or HelpDesk license. Each one is returned with a status code: 200 if the invitation was sent.',
	effect: {
		inShort: 'and give access',
		inFull: "Whoever accepts gets access to the license and to the client's data in it.",
	},
	parameters: [licenseId, product, operators],
	findPath,
	endpoints: [INVITE_OPERATORS],
	run,
	advice: {
		...LICENSE_ADVICE,
		403: 'Operators can only be invited to licenses whose subscription you manage: Get shows payment_origin partner for these. Others are invited by the client, in the product itself.',
	},
};
