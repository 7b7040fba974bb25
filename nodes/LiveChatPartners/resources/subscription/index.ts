import type { Resource } from '../../runtime/action/operation';
import { close } from './close';
import { create } from './create';
import { createForClient } from './createForClient';
import { tokenizeCard } from './tokenizeCard';
import { update } from './update';
import { updateBilling } from './updateBilling';

export const subscription: Resource = {
	value: 'subscription',
	name: 'Subscription',
	description: 'What your clients pay for their licenses',
	operations: [close, create, createForClient, tokenizeCard, update, updateBilling],
	defaultOperation: create,
};
