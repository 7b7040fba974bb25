import type { INodePropertyOptions } from 'n8n-workflow';

import { menu } from '../runtime/parameters/choice';
import { COUNTRIES } from '../runtime/parameters/countries';
import { LANGUAGES } from '../runtime/parameters/languages';

/** The countries by name. Nothing is asked of a server. */
async function getCountries(): Promise<INodePropertyOptions[]> {
	return await Promise.resolve(menu(COUNTRIES));
}

/** The languages by name. Nothing is asked of a server. */
async function getLanguages(): Promise<INodePropertyOptions[]> {
	return await Promise.resolve(menu(LANGUAGES));
}

/** The entries of long menus, by the names that the fields refer to. */
export const loadOptions = { getCountries, getLanguages };
