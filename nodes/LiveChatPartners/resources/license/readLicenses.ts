import type { IDataObject } from 'n8n-workflow';

import type { ExportedLicense, License } from '../../report/licenses';
import { exportedLicenseOf, licenseOf } from '../../report/licenses';
import type { Api } from '../../runtime/transport/api';
import type { RequestValues } from '../../runtime/transport/request';
import { csvObjects } from './csv';
import { GET_LICENSES_CSV } from './exportCsv';
import { GET_LICENSES } from './getAll';

/** The list of all licenses, in one request. */
export async function readLicenseList(api: Api): Promise<IDataObject[]> {
	const { elements } = await api.requestList(GET_LICENSES, {}, Infinity);
	return elements;
}

/** All licenses as the list tells of them. */
export async function readLicenses(api: Api): Promise<License[]> {
	const elements = await readLicenseList(api);
	return elements.map(licenseOf);
}

/**
 * Licenses as the CSV export tells of them, in one request.
 * @param query the conditions of the export; all licenses without any
 */
export async function readExport(
	api: Api,
	query: RequestValues['query'] = {},
): Promise<ExportedLicense[]> {
	const { data } = await api.requestFile(GET_LICENSES_CSV, { query });
	return csvObjects(data.toString('utf8')).map(exportedLicenseOf);
}
