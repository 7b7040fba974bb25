/** What an e-mail address looks like at the least; the API judges the rest. */
export const EMAIL = {
	like: /^[^\s@]+@[^\s@]+$/,
	complaint: 'must be an e-mail address',
};

/** What the address of a page looks like at the least; the API judges the rest. */
export const URL_LIKE = {
	like: /^https?:\/\/\S+$/i,
	complaint: 'must be an address that starts with https:// or http://',
};
