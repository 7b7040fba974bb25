import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { isDataObject, textAt } from './guards';
import { Problem } from './problem';
import type { Secrets } from './secrets';

/** The node that n8n keeps beside an error, without the values of its fields: a card may be among them. */
function withoutParameters(node: INode): INode {
	return { ...node, parameters: {} };
}

function fromProblem(
	node: INode,
	problem: Problem,
	itemIndex: number | undefined,
	secrets: Secrets | undefined,
) {
	const clean = (text: string) => (secrets ? secrets.clean(text) : text);
	const message = clean(problem.message);
	const { description: todo, httpCode, fromApi } = problem.details;
	const description = todo === undefined ? undefined : clean(todo);
	if (!fromApi) return new NodeOperationError(node, message, { description, itemIndex });
	const error = new NodeApiError(
		node,
		{ message },
		{
			message,
			description,
			httpCode: httpCode === undefined ? undefined : String(httpCode),
			itemIndex,
		},
	);
	// n8n replaces a message in which it finds the name of a network error; the server's words stay.
	error.message = message;
	return error;
}

/**
 * The one place where something that was thrown becomes an error of n8n: also what n8n threw itself,
 * whose errors carry the fields of the node.
 * @param itemIndex left out where no item is to blame
 * @param secrets what must not appear in the error
 */
export function nodeError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	thrown: unknown,
	itemIndex?: number,
	secrets?: Secrets,
): NodeApiError | NodeOperationError {
	const node = withoutParameters(context.getNode());
	if (thrown instanceof Problem) return fromProblem(node, thrown, itemIndex, secrets);
	// n8n's own errors, such as those of an expression, say in their description what to do.
	const words = isDataObject(thrown) ? thrown : { message: String(thrown) };
	const problem = new Problem(textAt(words, 'message'), {
		description: textAt(words, 'description'),
	});
	return fromProblem(node, problem, itemIndex, secrets);
}
