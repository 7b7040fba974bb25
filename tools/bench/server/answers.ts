/** Where the licenses are: one under its product and id, all of them at the path itself. */
export const LICENSES_PATH = '/v2/partners/solutions/licenses';

/** Where the account says who it is. */
export const PROFILE_PATH = '/v2/partners';

/** Where campaigns are created. */
export const CAMPAIGNS_PATH = '/v2/partners/affiliates/campaigns';

/** Id of the license at a place in the list. */
export function licenseAt(index: number): number {
	return 104_000_000 + index;
}

/** A license with the fields that the API documents, some 350 bytes of JSON. */
export function license(id: number): object {
	return {
		license: id,
		product: 'livechat',
		client: { email: `client-${id}@example.com`, name: `Client ${id}`, company: 'Example Ltd.' },
		plan: 'business',
		billing_cycle: 'annual',
		seats: 12,
		status: 'paid',
		paid: true,
		commission: 25.5,
		created: '2025-03-14T09:26:53Z',
		next_charge: '2026-03-14T09:26:53Z',
		next_charge_amount: 8496,
		country: 'US',
	};
}

const STATUSES = ['trial', 'paid', 'expired'];

function day(index: number): string {
	return String((index % 28) + 1).padStart(2, '0');
}

/** A license as the list has it, some 270 bytes of JSON. */
function listedLicense(index: number): object {
	const id = licenseAt(index);
	return {
		license: String(id),
		product: 'livechat',
		client_name: `Client ${id}`,
		client_email: `client-${id}@example.com`,
		creation_timestamp: `2026-03-${day(index)} 09:26:53`,
		end_timestamp: `2027-04-${day(index)} 09:26:53`,
		cc_added: index % 2 === 0,
		paid: index % 3 === 1,
		payment_origin: 'partner',
		status: STATUSES[index % 3],
	};
}

/** The list of the first `rows` licenses as it is sent. */
export function licenseList(rows: number): Buffer {
	const result = Array.from({ length: rows }, (_, index) => listedLicense(index));
	return Buffer.from(JSON.stringify({ result }));
}

/** The campaign that a form asks for, as if it had been created. */
export function campaign(form: string): object {
	const wanted = new URLSearchParams(form);
	return {
		id: 7_001,
		name: wanted.get('name'),
		link: wanted.get('link'),
		trial_duration: Number(wanted.get('trial_duration')),
		product: 'livechat',
		slug: 'spring-newsletter',
	};
}
