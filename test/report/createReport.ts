import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Around, UnderTest } from '../engine/underTest';

interface Span {
	from: string;
	to: string;
}

/** What the operation gives, with the types that the tests count on. */
export interface Report {
	subject: string;
	text: string;
	html: string;
	aggregation: string;
	range: Span;
	rangeBefore: Span;
	figures: IDataObject;
	periods: Array<Span & { commission: number }>;
	missing: IDataObject[];
	hints: string[];
}

function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
	if (typeof value !== 'string') throw new Error(`No text: ${JSON.stringify(value)}`);
	return value;
}

function objectsOf(value: unknown): IDataObject[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

function spanOf(value: unknown): Span {
	const span = isObject(value) ? value : {};
	return { from: textOf(span.from), to: textOf(span.to) };
}

/**
 * Runs the operation for one item.
 * @throws what the node stopped with
 */
export async function createReport(
	node: UnderTest,
	parameters: INodeParameters = {},
	around: Around = {},
): Promise<Report> {
	const { json, error, hints } = await node.run('earnings', 'createReport', parameters, around);
	if (error) throw error;
	const [report] = json;
	if (!report || json.length > 1) throw new Error(`Expected one item, got ${json.length}`);
	const figures = isObject(report.figures) ? report.figures : {};
	return {
		subject: textOf(report.subject),
		text: textOf(report.text),
		html: textOf(report.html),
		aggregation: textOf(report.aggregation),
		range: spanOf(report.range),
		rangeBefore: spanOf(report.rangeBefore),
		figures,
		periods: objectsOf(figures.commissionPerPeriod).map((period) => ({
			...spanOf(period),
			commission: Number(period.commission),
		})),
		missing: objectsOf(report.missing),
		hints,
	};
}
