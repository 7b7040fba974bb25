import {
	NodeConnectionTypes,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type INodeTypes,
} from 'n8n-workflow';
import { LiveChatPartners } from '../../nodes/LiveChatPartners/LiveChatPartners.node.ts';
import { LiveChatPartnersTrigger } from '../../nodes/LiveChatPartners/LiveChatPartnersTrigger.node.ts';

/** Stands before and after the node under test and changes nothing. */
class PassThrough implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Pass Through',
		name: 'passThrough',
		group: ['transform'],
		version: 1,
		description: '',
		defaults: { name: 'Pass Through' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [this.getInputData()];
	}
}

/** The name under which the node of this package is known to the engine in the tests. */
export const NODE_TYPE = 'n8n-nodes-livechat-partners.liveChatPartners';

/** The name of the node type that n8n makes of it for an AI Agent. */
export const TOOL_TYPE = `${NODE_TYPE}Tool`;

/** The node as a tool, which n8n tells by the end of its name (n8n: node-types.js, convertNodeToAiTool). */
function asTool(): INodeType {
	const node = new LiveChatPartners();
	node.description = { ...node.description, name: `${node.description.name}Tool` };
	return node;
}

/** The name of the trigger node. */
export const TRIGGER_TYPE = 'n8n-nodes-livechat-partners.liveChatPartnersTrigger';

/** As in n8n, one instance of each serves all workflows. */
const TYPES: Record<string, INodeType> = {
	passThrough: new PassThrough(),
	[NODE_TYPE]: new LiveChatPartners(),
	[TOOL_TYPE]: asTool(),
	[TRIGGER_TYPE]: new LiveChatPartnersTrigger(),
};

/** The node types that a test workflow is made of. */
export class TestNodeTypes implements INodeTypes {
	getByName(name: string): INodeType {
		return this.getByNameAndVersion(name);
	}

	getByNameAndVersion(name: string): INodeType {
		const type = TYPES[name];
		if (!type) throw new Error(`No node type ${name}`);
		return type;
	}

	getKnownTypes(): IDataObject {
		return {};
	}
}
