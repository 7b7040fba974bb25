import { isRecord } from '../../test/sandbox/server/fields';
import type { Method, Parameter } from './contract';

/** Values that earlier answers gave, by the name of the parameter that they are for. */
export type Known = ReadonlyMap<string, string>;

/** One request to come. */
export interface Read {
	method: Method;
	/** What tells it from the other requests of its method. */
	variant: string;
	/** Values for parameters beside those that every request has. */
	values: Record<string, string>;
}

/** A request with its values, or what it lacks. */
export type Target = { target: string } | { lacks: string };

/** Days that the ranges of time go back. */
const DAYS = 90;

/** Where later requests get their ids from: the method, its list, and the field of each parameter. */
const SOURCES: ReadonlyArray<{ id: string; list: string; fields: Record<string, string> }> = [
	{ id: 'campaign.search', list: 'results', fields: { campaign_id: 'id' } },
	{ id: 'lead.getAll', list: 'result', fields: { lead_id: 'lead_id' } },
	{
		id: 'license.getAll',
		list: 'result',
		fields: { license_id: 'license', product: 'product' },
	},
	{ id: 'license.getInvoices', list: 'result', fields: { invoice_no: 'invoice_no' } },
];

/** A parameter of which every word is asked for, because the answers may differ. */
const EVERY_WORD: Readonly<Record<string, string>> = { 'license.getAll.byStatus': 'status' };

/** A moment before all licenses, so that their list has a second page. */
const LONG_AGO = '2015-01-01T00:00:00Z';

/** Values for parameters that can have any. */
const USUAL: Readonly<Record<string, string>> = { page: '1', limit: '5', aggregation: 'month' };

/** All reads of an API, those in front from which others take their ids. */
export function readsOf(methods: readonly Method[]): Read[] {
	const reads = methods
		.filter(({ verb }) => verb === 'get')
		.flatMap((method): Read[] => {
			const name = EVERY_WORD[method.id];
			const words = method.parameters.find((parameter) => parameter.name === name)?.choices ?? [];
			return name === undefined
				? [{ method, variant: '', values: {} }]
				: words.map((word) => ({
						method,
						variant: word,
						values: { [name]: word, limit: '5', date_from: LONG_AGO },
					}));
		});
	const rank = ({ method }: Read) =>
		SOURCES.some(({ id }) => id === method.id) ? depth(method) : depth(method) + 1;
	return reads
		.map((read, index) => ({ read, index }))
		.sort((a, b) => rank(a.read) - rank(b.read) || a.index - b.index)
		.map(({ read }) => read);
}

function depth({ path }: Method): number {
	return path.includes('{invoice_no}') ? 4 : path.includes('{') ? 2 : 0;
}

/** What an answer gives for later requests. */
export function idsIn(method: Method, body: unknown): Record<string, string> {
	const source = SOURCES.find(({ id }) => id === method.id);
	const list = source && isRecord(body) ? body[source.list] : undefined;
	const rows: unknown[] = Array.isArray(list) ? list : [];
	// A license that is paid for has invoices.
	const row = rows.filter(isRecord).find(({ paid }) => paid === true) ?? rows[0];
	if (!source || !isRecord(row)) return {};
	return Object.fromEntries(
		Object.entries(source.fields).flatMap(([parameter, field]) => {
			const value = row[field];
			return typeof value === 'string' || typeof value === 'number'
				? [[parameter, String(value)]]
				: [];
		}),
	);
}

/** A moment in the form that a parameter wants. */
function moment(at: Date, { pattern }: Parameter): string {
	const text = `${at.toISOString().slice(0, 19)}Z`;
	return pattern.includes('T') ? text : text.slice(0, 10);
}

function valueOf(parameter: Parameter, { values }: Read, known: Known, now: Date) {
	const { name, required, choices } = parameter;
	const own = values[name] ?? (parameter.in === 'path' ? known.get(name) : undefined);
	if (own !== undefined || !required || parameter.in === 'path') return own;
	if (name === 'date_to') return moment(now, parameter);
	if (name === 'date_from')
		return moment(new Date(now.getTime() - DAYS * 24 * 60 * 60 * 1_000), parameter);
	return USUAL[name] ?? choices[0];
}

/** Path and query of a request; or the parameter that no earlier answer gave a value for. */
export function targetOf(read: Read, known: Known, now: Date): Target {
	let path = read.method.path;
	const query = new URLSearchParams();
	const names = new Set(read.method.parameters.map(({ name }) => name));
	for (const parameter of read.method.parameters) {
		const value = valueOf(parameter, read, known, now);
		if (value === undefined && parameter.required) return { lacks: parameter.name };
		if (value === undefined) continue;
		if (parameter.in === 'path')
			path = path.replace(`{${parameter.name}}`, encodeURIComponent(value));
		else query.set(parameter.name, value);
	}
	for (const [name, value] of Object.entries(read.values))
		if (!names.has(name)) query.set(name, value);
	const text = query.toString();
	return { target: text === '' ? path : `${path}?${text}` };
}
