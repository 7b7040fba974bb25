import type { Resource } from '../../runtime/action/operation';
import { getLicenses } from './getLicenses';
import { getLinks } from './getLinks';
import { getMetric } from './getMetric';
import { getPartnersReferred } from './getPartnersReferred';
import { getPerformance } from './getPerformance';
import { getReport } from './getReport';
import { getSummary } from './getSummary';

export const affiliate: Resource = {
	value: 'affiliate',
	name: 'Affiliate',
	description: 'What affiliate links and campaigns have brought in',
	operations: [
		getLicenses,
		getLinks,
		getMetric,
		getPartnersReferred,
		getPerformance,
		getReport,
		getSummary,
	],
	defaultOperation: getSummary,
};
