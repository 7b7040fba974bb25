/** `Spring Sale 2026` as `pp_spring-sale-2026`. */
export function slugOf(name: string): string {
	const words = name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return `pp_${words === '' ? Buffer.from(name).toString('hex') : words}`;
}

/** A landing page with the partner's mark, and that of a campaign. */
export function affiliateUrl(partnerId: string, landingPage: string, slug?: string): string {
	const url = new URL(landingPage);
	url.searchParams.set('a', partnerId);
	if (slug !== undefined) url.searchParams.set('utm_campaign', slug);
	url.searchParams.set('utm_source', 'PP');
	return url.toString();
}

/** A short link of a campaign, made of its id. */
export function shortUrlOf(campaignId: number): string {
	return `https://lc.chat/${(campaignId * 7919).toString(36)}`;
}
