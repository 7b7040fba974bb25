import { isObject, type JsonObject } from '../json';
import { modelKey } from './exampleCredentials';
import { startLocalServer, type LocalAnswer } from './localServer';

/** A turn of the model: what it says, or which tool it calls with what. */
export type Turn = { say: string } | { call: string; with: JsonObject };

/** One request to the model, as far as the tests look at it. */
export interface Asked {
	model: unknown;
	/** The whole conversation so far, with the answers of tools. */
	messages: JsonObject[];
	/** The tools that the model may call, by name. */
	tools: Map<string, JsonObject>;
}

/** A stand-in for a model behind OpenAI's API for chat completions. */
export interface ModelServer {
	url: string;
	/** Every request, in order. */
	asked: Asked[];
	/** What the model does next: each turn is made from what was asked. */
	turns: Array<(asked: Asked) => Turn>;
	close: () => Promise<void>;
}

function objects(value: unknown): JsonObject[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

function readAsked({ model, messages, tools }: JsonObject): Asked {
	const functions = objects(tools).map((tool) => (isObject(tool.function) ? tool.function : {}));
	return {
		model,
		messages: objects(messages),
		tools: new Map(functions.map((one) => [String(one.name), one])),
	};
}

function messageOf(turn: Turn, count: number): JsonObject {
	if ('say' in turn) return { role: 'assistant', content: turn.say };
	const call = { name: turn.call, arguments: JSON.stringify(turn.with) };
	const toolCall = { id: `call_${count}`, type: 'function', function: call };
	return { role: 'assistant', content: null, tool_calls: [toolCall] };
}

function completion(turn: Turn, count: number, model: unknown): LocalAnswer {
	const choice = {
		index: 0,
		message: messageOf(turn, count),
		finish_reason: 'say' in turn ? 'stop' : 'tool_calls',
	};
	const body = {
		id: `chatcmpl-${count}`,
		object: 'chat.completion',
		created: 1_767_225_600,
		model,
		choices: [choice],
		usage: { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 },
	};
	return { status: 200, body };
}

function failure(status: number, message: string): LocalAnswer {
	return { status, body: { error: { message, type: 'invalid_request_error' } } };
}

/** Starts the stand-in. It answers 400 when it has no turn left, and 401 without its key. */
export async function startModelServer(): Promise<ModelServer> {
	const asked: Asked[] = [];
	const turns: ModelServer['turns'] = [];
	const server = await startLocalServer(({ method, path, headers, body }) => {
		if (headers.authorization !== `Bearer ${modelKey}`) return failure(401, 'Wrong key');
		if (method !== 'POST' || path !== '/v1/chat/completions' || body.stream === true) {
			return failure(404, `Not played here: ${method} ${path}`);
		}
		const request = readAsked(body);
		const turn = turns.shift();
		asked.push(request);
		if (!turn) return failure(400, 'The model has nothing to say');
		return completion(turn(request), asked.length, request.model);
	});
	return { asked, turns, url: `${server.url}/v1`, close: server.close };
}
