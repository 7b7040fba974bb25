import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

import type { Parameter } from '../parameters/parameter';
import type { Endpoint, ItemShape, ReadEndpoint } from '../transport/endpoint';
import type { RequestValues } from '../transport/request';
import type { Call } from './call';

/** What an operation reports for one item, before it is linked to its input item. */
export interface Output {
	json: IDataObject;
	binary?: IBinaryKeyData;
}

/** What a write does to money or access. */
export interface Effect {
	/** Ends the action, which is all that n8n tells a model by itself: `and charge the card`. */
	inShort: string;
	/** Shown above the fields, and ends the description. */
	inFull: string;
}

/** What every operation says: its names, its fields and what to do about a refusal. */
interface Described {
	/** The stored value of the `operation` parameter. Frozen. */
	value: string;
	/** The entry in the Operation menu. */
	name: string;
	/** The entry in the node panel, in sentence case. */
	action: string;
	/** What it does, for people and for language models that pick a tool. */
	description: string;
	/** What n8n's AI workflow builder should know, where another operation looks just as good. */
	builderHint?: string;
	/** Fields at the top level, in the order in which they are shown. */
	parameters?: Parameter[];
	/** Optional fields of a write that creates something. */
	additionalFields?: Parameter[];
	/**
	 * A field of `parameters` that stood in Additional Fields before. What a workflow that was saved
	 * then holds there counts where the field itself is left as it is.
	 */
	formerlyAdditional?: Parameter;
	/** Optional fields of a write that changes something. */
	updateFields?: Parameter[];
	/** Optional fields of a read. */
	filters?: Parameter[];
	/** Optional fields about how the node behaves, in front of those that every operation has. */
	options?: Parameter[];
	/** What to do about a refusal, by HTTP status. */
	advice?: Readonly<Record<number, string>>;
	/**
	 * Values of the path that are found by asking first, such as the id of what is given by its name. They
	 * stand in the place of those that the fields hold, as if they had been filled in.
	 */
	findPath?: (call: Call) => Promise<Record<string, string>>;
	/** Which card an item pays with, in words that give nothing away. */
	payingCard?: (call: Call) => Promise<string>;
	/**
	 * Fields of the output whose values are secrets by purpose. n8n takes them for the whole node,
	 * so a name that other operations use as well, such as `id`, must not be among them.
	 */
	sensitiveOutputFields?: string[];
}

/** A method from whose response the runtime makes items by itself. */
export type WithItems<One extends Endpoint = Endpoint> = One & { response: ItemShape };

/** The methods of the API that an operation stands for, the usual one first. */
type Endpoints<One extends Endpoint> = readonly [One, ...One[]];

/** How an update that changes some fields learns what the others hold. */
export interface PartialUpdate {
	/** The method that shows what is there, under the names that the update sends. */
	endpoint: ReadEndpoint;
	/** False where what it shows is not what the update changes, so that the API has to judge. Else true. */
	applies?: (current: IDataObject) => boolean;
}

/** An operation that is one request, which the runtime makes and reads. */
interface OneRequest<One extends Endpoint> extends Described {
	endpoints: Endpoints<WithItems<One>>;
	/** Which of `endpoints` fits an item's values; the first where it is left out. */
	choose?: (call: Call) => WithItems<One>;
	/** The fields that Simplify keeps of an object, or of each element of a list, that has more than ten. */
	simplify?: readonly string[];
	/** A last change to each element of a list, before it is reported. */
	mapElement?: (element: IDataObject, call: Call) => IDataObject;
	/**
	 * Which elements of a list an item wants, where the API cannot tell; undefined for all. It sees them
	 * after `mapElement`, and Limit counts what it leaves.
	 */
	elementFilter?: (call: Call) => ((element: IDataObject) => boolean) | undefined;
	/**
	 * What the queries of several requests add, whose lists together are what is wanted, in this order.
	 * One request where it is left out.
	 */
	parts?: (call: Call) => ReadonlyArray<RequestValues['query']>;
	/** What an operation without a payload reports beside success and the values in its path. */
	confirm?: (call: Call) => IDataObject;
	/**
	 * Where it is given, the operation changes only what Update Fields names. What is there is read
	 * first, and sent again as it is. Fields that are required here cannot be emptied.
	 */
	partialUpdate?: PartialUpdate;
	mayRunAgain?: undefined;
	run?: undefined;
	composed?: undefined;
}

/** An operation that takes more than one request, or reports something of its own. */
interface OwnSteps<One extends Endpoint> extends Described {
	endpoints: Endpoints<One>;
	run: (call: Call) => Promise<Output[]>;
	/** True where it stands for no method of its own, but puts the responses of `endpoints` together. */
	composed?: boolean;
	/** True where the item finds out by itself what an earlier try has done, so that it may run again after a lost answer. */
	mayRunAgain?: (call: Call) => boolean;
	choose?: undefined;
	simplify?: undefined;
	mapElement?: undefined;
	elementFilter?: undefined;
	parts?: undefined;
	confirm?: undefined;
	partialUpdate?: undefined;
}

/** It reads only, so it does nothing to money or access. */
interface Reads {
	effect?: undefined;
}

/** It writes, so it has to say what it does to money or access: `none` where it does nothing to them. */
interface Writes {
	effect: Effect | 'none';
}

/**
 * One operation of the node: what the editor shows, and what is asked of the API. What nobody would
 * read cannot be written down: the compiler refuses a write without its effect, a `confirm` beside a
 * `run`, and a file without a `run` that says what becomes of it.
 */
export type Operation =
	| ((OneRequest<ReadEndpoint> | OwnSteps<ReadEndpoint>) & Reads)
	| ((OneRequest<Endpoint> | OwnSteps<Endpoint>) & Writes);

/** A resource of the node with its operations in menu order. */
export interface Resource {
	/** The stored value of the `resource` parameter. Frozen. */
	value: string;
	name: string;
	description: string;
	operations: readonly Operation[];
	/** The operation that the menu starts with. */
	defaultOperation: Operation;
}

/** True where the operation only reads: it runs many items at a time and may be repeated. */
export function isRead({ endpoints }: Operation): boolean {
	return endpoints.every(({ method, origin }) => method === 'GET' && origin !== 'recurly');
}
