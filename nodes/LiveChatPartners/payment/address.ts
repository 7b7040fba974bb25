const list = (codes: string): ReadonlySet<string> => new Set(codes.split(' '));

/**
 * Countries where no address is complete without a postal code. Elsewhere there is none, or people do
 * without, and Recurly decides. https://github.com/google/libaddressinput (region_data_constants.cc)
 */
const WITH_ZIP = list(
	'AS AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HU IM IN IO IT JE JP KR LI LT LU LV MF MH MP MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SJ SK SM TC TR TW UA US VI WF YT ZA',
);

/** Federations in whose addresses the state stands; in other countries it may, and Recurly decides. */
const WITH_STATE = list('AU BR CA IN MX US');

/**
 * Whether a card of a country has to come with this part of its address.
 * @param country ISO 3166-1 alpha-2
 */
export function isNeeded(part: 'state' | 'zip', country: string | undefined): boolean {
	return country !== undefined && (part === 'zip' ? WITH_ZIP : WITH_STATE).has(country);
}
