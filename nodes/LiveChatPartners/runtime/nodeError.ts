import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { isDataObject, textAt } from './json';
import { Problem } from './problem';
import type { Secrets } from './secrets';

/** The node that n8n keeps beside an error, without the values of its fields: a card may be among them. */
function withoutParameters(node: INode): INode {
	return { ...node, parameters: {} };
}

/** One of the items of an execution. */
export interface ItemPlace {
	itemIndex: number;
	/** How many items there are. */
	count: number;
}

/** Says of a failure which item it is about, as people count. Of one item there is nothing to tell. */
function withItem(message: string, place: ItemPlace | undefined): string {
	if (!place || place.count < 2) return message;
	return `${message.replace(/\.$/, '')} (item ${place.itemIndex + 1} of ${place.count})`;
}

function fromProblem(
	node: INode,
	problem: Problem,
	place: ItemPlace | undefined,
	secrets: Secrets | undefined,
) {
	const clean = (text: string) => (secrets ? secrets.clean(text) : text);
	const message = withItem(clean(problem.message), place);
	const { description: todo, httpCode, fromApi } = problem.details;
	const description = todo === undefined ? undefined : clean(todo);
	// No error is given its `itemIndex`: the editor would write `[item 1]` behind `(item 2 of 3)`.
	if (!fromApi) return new NodeOperationError(node, message, { description });
	const error = new NodeApiError(
		node,
		{ message },
		{
			message,
			description,
			httpCode: httpCode === undefined ? undefined : String(httpCode),
		},
	);
	// n8n replaces a message in which it finds the name of a network error; the server's words stay.
	error.message = message;
	return error;
}

/**
 * The one place where something that was thrown becomes an error of n8n: also what n8n threw itself,
 * whose errors carry the fields of the node.
 * @param place left out where no item is to blame
 * @param secrets what must not appear in the error
 */
export function nodeError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	thrown: unknown,
	place?: ItemPlace,
	secrets?: Secrets,
): NodeApiError | NodeOperationError {
	const node = withoutParameters(context.getNode());
	if (thrown instanceof Problem) return fromProblem(node, thrown, place, secrets);
	// n8n's own errors, such as those of an expression, say in their description what to do.
	const words = isDataObject(thrown) ? thrown : { message: String(thrown) };
	// Some count the item from 0: `[item 1]` for the second.
	const problem = new Problem(textAt(words, 'message').replace(/ \[item \d+\]$/, ''), {
		description: textAt(words, 'description'),
	});
	return fromProblem(node, problem, place, secrets);
}
