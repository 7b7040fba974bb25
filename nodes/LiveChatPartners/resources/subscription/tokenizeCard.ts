import { TOKEN_BY_GET, recurlyMethod, tokenize } from '../../payment/recurly';
import {
	cardOf,
	cardSource,
	cardSourceParameters,
	optionalCardParameters,
} from '../../payment/source';
import type { Call } from '../../runtime/action/call';
import type { Operation, Output } from '../../runtime/action/operation';

async function run(call: Call): Promise<Output[]> {
	return [{ json: await tokenize(call, await cardOf(call, call.value(cardSource))) }];
}

export const tokenizeCard: Operation = {
	value: 'tokenizeCard',
	name: 'Tokenize Card',
	action: 'Turn a card into a token',
	description:
		'Have Recurly turn a card into a token, which can be spent once within minutes. Nothing is charged.',
	effect: 'none',
	parameters: cardSourceParameters,
	additionalFields: optionalCardParameters,
	options: [recurlyMethod],
	endpoints: [TOKEN_BY_GET],
	run,
};
