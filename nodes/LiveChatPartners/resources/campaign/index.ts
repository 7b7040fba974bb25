import type { Resource } from '../../runtime/action/operation';
import { create } from './create';
import { disable } from './disable';
import { get } from './get';
import { getAll } from './getAll';
import { getBestPerforming } from './getBestPerforming';
import { getBestPerformingTotal } from './getBestPerformingTotal';
import { getEarnings } from './getEarnings';
import { getEarningsReport } from './getEarningsReport';
import { getSummary } from './getSummary';
import { search } from './search';

export const campaign: Resource = {
	value: 'campaign',
	name: 'Campaign',
	description: 'Affiliate campaigns and their links',
	operations: [
		create,
		disable,
		get,
		getBestPerforming,
		getBestPerformingTotal,
		getEarnings,
		getEarningsReport,
		getAll,
		getSummary,
		search,
	],
	defaultOperation: getAll,
};
