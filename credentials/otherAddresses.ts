import type { INodeProperties } from 'n8n-workflow';

/** A field for an address, or for what belongs to one, that hardly anybody has to change. */
interface Address {
	displayName: string;
	name: string;
	/** What is used unless somebody asks for another one. */
	default: string;
	description: string;
}

const SWITCH = 'otherAddresses';

/**
 * Fields behind a switch. n8n drops what a field holds while it is hidden, so one with a value of its own
 * is also shown, and so used, where the switch is off: what is asked is always what the dialog shows. It is
 * two fields of one name, since the conditions of one field have to be met together. The slash in front of
 * its own name keeps n8n from waiting for the field before it reads it.
 * @param why when the switch is of use
 */
export function otherAddresses(why: string, addresses: readonly Address[]): INodeProperties[] {
	return [
		{
			displayName: 'Use Other Addresses',
			name: SWITCH,
			type: 'boolean',
			default: false,
			description: why,
		},
		...addresses.flatMap((address): INodeProperties[] => [
			{ ...address, type: 'string', displayOptions: { show: { [SWITCH]: [true] } } },
			{
				...address,
				type: 'string',
				displayOptions: {
					show: { [SWITCH]: [false], [`/${address.name}`]: [{ _cnd: { not: address.default } }] },
				},
			},
		]),
	];
}
