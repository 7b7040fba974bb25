import type { Fields } from '../server/fields';
import { Refusal } from '../server/refusal';
import { dollarString, sumCommissions } from '../state/commission';
import { statusOf } from '../state/license';
import type { License, SandboxState } from '../state/types';
import { timestamp } from '../time';
import { PRODUCT_NAMES } from './words';

const HEADER = [
	'License ID',
	'Managed by',
	'Status',
	'Client name',
	'Client email',
	'Client identifier',
	'Created',
	'Product',
	'Credit card',
	'Card problem',
	'Commission level',
	'Discount level',
	'Total earnings',
	'Total savings',
];

/** What each field of a filter looks at. `license_details` looks at several texts. */
const FILTER_FIELDS: Record<string, (license: License, now: Date) => string[]> = {
	license_product: (license) => [PRODUCT_NAMES[license.product]],
	license_status: (license, now) => [statusOf(license, now)],
	license_details: ({ id, clientName, clientEmail, purchaseOrder }) => [
		id,
		clientName,
		clientEmail,
		purchaseOrder,
	],
	license_created_at: (license) => [timestamp(license.createdAt)],
	payment_origin: (license) => [license.paymentOrigin],
	credit_card: (license) => [license.ccAdded ? 'yes' : ''],
};

/**
 * The licenses that pass all filters, as CSV with a header line.
 * @throws Refusal (400) when the value of a filter makes no sense.
 */
export function exportCsv(state: SandboxState, filters: Fields[]): string {
	const now = state.now();
	for (const filter of filters) requireValue(filter);
	const lines = state.licenses
		.filter((license) => filters.every((filter) => passes(license, filter, now)))
		.map((license) => cells(state, license).map(quoted).join(','));
	return `${[HEADER.join(','), ...lines].join('\n')}\n`;
}

function requireValue(filter: Fields): void {
	const value = filter.text('value');
	if (filter.text('operator') === 'exists' && value !== 'yes' && value !== 'no') {
		throw new Refusal(400, 'filters: the value of exists must be yes or no');
	}
	if (
		filter.text('field') === 'license_created_at' &&
		Number.isNaN(Date.parse(value.replace(' ', 'T')))
	) {
		throw new Refusal(
			400,
			'filters: the value of license_created_at must be written YYYY-MM-DD HH:mm:ss',
		);
	}
}

function passes(license: License, filter: Fields, now: Date): boolean {
	const texts = FILTER_FIELDS[filter.text('field')]?.(license, now) ?? [];
	const value = filter.text('value').toLowerCase();
	switch (filter.text('operator')) {
		case 'equals':
			return texts.some((text) => text.toLowerCase() === value);
		case 'contains':
			return texts.some((text) => text.toLowerCase().includes(value));
		case 'exists':
			return texts.some((text) => text !== '') === (value === 'yes');
		case 'greater_or_equal':
			return texts.some((text) => text.toLowerCase() >= value);
		default:
			return texts.some((text) => text.toLowerCase() <= value);
	}
}

function cells(state: SandboxState, license: License): string[] {
	return [
		license.id,
		license.paymentOrigin,
		statusOf(license, state.now()),
		license.clientName,
		license.clientEmail,
		license.purchaseOrder,
		timestamp(license.createdAt),
		PRODUCT_NAMES[license.product],
		license.ccAdded ? 'yes' : 'no',
		license.cardProblem ?? '',
		license.commissionPercent.toFixed(2),
		license.discountPercent.toFixed(2),
		dollarString(sumCommissions(state, { licenseId: license.id })),
		dollarString(license.discountCents),
	];
}

function quoted(cell: string): string {
	return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
