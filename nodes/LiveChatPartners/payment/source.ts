import type { Call } from '../runtime/action/call';
import { choice } from '../runtime/parameters/choice';
import type { Option } from '../runtime/parameters/choice';
import { HIDE_IN_TOOL } from '../runtime/parameters/parameter';
import type { Parameter } from '../runtime/parameters/parameter';
import { text } from '../runtime/parameters/text';
import { parameterProblem } from '../runtime/problem';
import { CARD_FIELDS, OPTIONAL_CARD_FIELDS, hideCard, readCard, readStoredCard } from './card';
import type { Card } from './card';
import { tokenize } from './recurly';

/** The credential that keeps a card. */
export const CARD_CREDENTIAL = 'liveChatPartnersCardApi';

type Source = 'storedCard' | 'token' | 'card';

const STORED_CARD: Option<Source> = {
	name: 'Stored Card',
	value: 'storedCard',
	description: 'The card in a credential, which n8n keeps encrypted',
};
const TOKEN: Option<Source> = {
	name: 'Recurly Token',
	value: 'token',
	description: 'A token made from the card elsewhere, best in the browser of its owner',
};
const CARD: Option<Source> = {
	name: 'Card Details',
	value: 'card',
	description: 'Card fields in this node. They become part of the execution data.',
	displayOptions: HIDE_IN_TOOL,
};

function sourceOf(options: ReadonlyArray<Option<Source>>): Parameter<Source> {
	return choice({
		name: 'paymentSource',
		displayName: 'Payment Source',
		description:
			'Where the card comes from. A stored card is the one in the credential at the top.',
		required: true,
		builderHint: 'Only Stored Card needs the credential for the card.',
		options,
		default: 'storedCard',
	});
}

/** Where the card comes from, for an operation that spends a token. */
export const paymentSource = sourceOf([STORED_CARD, TOKEN, CARD]);

/** Where the card comes from, for an operation that makes a token. */
export const cardSource = sourceOf([STORED_CARD, CARD]);

const token = text({
	name: 'token',
	displayName: 'Recurly Token',
	description:
		'A token can be spent once and is valid for minutes. Create it immediately before this step.',
	placeholder: 'e.g. C12ibIjbXbqSAhKjxQWERTY',
	required: true,
	secret: true,
	show: { paymentSource: ['token'] },
});

const cardParameters = CARD_FIELDS.map(({ parameter }) => parameter);

/** The fields of an operation that spends a token. */
export const paymentParameters: Parameter[] = [paymentSource, token, ...cardParameters];

/** The fields of an operation that makes a token. */
export const cardSourceParameters: Parameter[] = [cardSource, ...cardParameters];

/** The optional fields that go with a card. */
export const optionalCardParameters: Parameter[] = OPTIONAL_CARD_FIELDS.map(
	({ parameter }) => parameter,
);

/**
 * The card that the item is about. From here on it is masked in whatever an API answers.
 * @throws Problem that names the field where the card cannot be right
 */
export async function cardOf(call: Call, source: Source | undefined): Promise<Card> {
	const card =
		source === 'card'
			? readCard(({ parameter }) => call.value(parameter))
			: readStoredCard(await call.context.getCredentials(CARD_CREDENTIAL, call.itemIndex));
	hideCard(card, call.secrets);
	return card;
}

/**
 * A token to spend at once: the given one, or one made from the card at this moment.
 * @throws Problem where the card is refused or cannot be right
 */
export async function paymentToken(call: Call): Promise<string> {
	const source = call.value(paymentSource);
	const given = call.value(token);
	if (source === 'token' && given === undefined)
		throw parameterProblem('Recurly Token', 'is required');
	const spent = given ?? (await tokenize(call, await cardOf(call, source))).id;
	call.secrets.add(spent);
	return spent;
}

/**
 * What tells the card or the token that an item pays with from others, without any of it. The
 * verification value is no part of it: that is never kept, in whatever form.
 * @throws Problem where the card cannot be right
 */
export async function payingCard(call: Call): Promise<string> {
	const source = call.value(paymentSource);
	const { mark } = call.credential;
	if (source === 'token') return mark([call.value(token) ?? '']);
	const card = await cardOf(call, source);
	return mark(
		['number', 'month', 'year', 'first_name', 'last_name'].map((name) => card[name] ?? ''),
	);
}
