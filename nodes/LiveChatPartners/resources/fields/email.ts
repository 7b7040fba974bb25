/** What an e-mail address looks like at the least; the API judges the rest. */
export const EMAIL = {
	like: /^[^\s@]+@[^\s@]+$/,
	complaint: 'must be an e-mail address',
};
