import type { Option } from '../../runtime/parameters/choice';
import { LANGUAGES } from '../../runtime/parameters/languages';
import type { Parameter } from '../../runtime/parameters/parameter';
import { integer } from '../../runtime/parameters/integer';
import { choice } from '../../runtime/parameters/choice';
import { choices } from '../../runtime/parameters/choices';
import { text } from '../../runtime/parameters/text';
import { texts } from '../../runtime/parameters/texts';
import { countryMenu } from '../../runtime/parameters/country';
import { URL_LIKE } from '../fields/patterns';
/** The industries of the Partner Directory by the numbers that the API has for them. */
export const INDUSTRIES: ReadonlyArray<Option<string>> = [
	{ name: 'Automotive', value: '43' },
	{ name: 'Banks', value: '1' },
	{ name: 'Charities, Foundations & Non-Profits', value: '28' },
	{ name: 'E-Commerce', value: '31' },
	{ name: 'Education & Universities', value: '13' },
	{ name: 'Financial Services', value: '4' },
	{ name: 'Government', value: '7' },
	{ name: 'Healthcare', value: '10' },
	{ name: 'Hospitality', value: '37' },
	{ name: 'Media & Entertainment', value: '22' },
	{ name: 'Medical & Wellness', value: '34' },
	{ name: 'Professional Services', value: '46' },
	{ name: 'Real Estate', value: '40' },
	{ name: 'Technology', value: '19' },
	{ name: 'Telecommunications', value: '16' },
	{ name: 'Travelling', value: '25' },
	{ name: 'Other', value: '49' },
];

const company = text({
	name: 'company',
	displayName: 'Company',
	description: 'The name of the company, at least 4 characters',
	placeholder: 'e.g. Okapi Partners',
	required: true,
	length: { min: 4 },
	place: { in: 'body', name: 'company' },
});

const phone = text({
	name: 'phone',
	displayName: 'Phone',
	description: 'The phone number under which clients reach the company',
	placeholder: 'e.g. +1 503 555 0100',
	required: true,
	place: { in: 'body', name: 'phone' },
});

const description = text({
	name: 'description',
	displayName: 'Description',
	description: 'The text in the details of the profile, at least 10 characters',
	placeholder: 'e.g. We set up chat, bots and ticketing for shops and clinics',
	required: true,
	rows: 4,
	length: { min: 10 },
	place: { in: 'body', name: 'description' },
});

const shortDescription = text({
	name: 'shortDescription',
	displayName: 'Short Description',
	description: 'The text on the tile in the Partner Directory, at least 10 characters',
	placeholder: 'e.g. Chat and bots for shops',
	required: true,
	length: { min: 10 },
	place: { in: 'body', name: 'short_description' },
});

const country = countryMenu({
	name: 'country',
	displayName: 'Country',
	description: 'The country of the company. Expressions may give its name or its ISO 3166 code.',
	required: true,
	place: { in: 'body', name: 'country' },
});

const website = text({
	name: 'website',
	displayName: 'Website',
	description: "The address of the company's website",
	placeholder: 'e.g. https://example.com',
	required: true,
	pattern: URL_LIKE,
	place: { in: 'body', name: 'website' },
});

const categories = choices({
	name: 'categories',
	displayName: 'Categories',
	description:
		'What the company offers. Chat Agent Outsourcing also requires Agents and Languages. Expressions may give an array, or names with commas between them.',
	required: true,
	options: [
		{ name: 'Chat Agent Outsourcing', value: 'chat-agent-outsourcing' },
		{ name: 'Chatbot Building', value: 'chatbot-building' },
		{ name: 'Custom Development', value: 'custom-development' },
		{ name: 'Product Implementation', value: 'product-implementation' },
		{ name: 'Training', value: 'training' },
	],
	place: { in: 'body', name: 'categories' },
});

const industryIds = choices({
	name: 'industryIds',
	displayName: 'Industries',
	description:
		'The industries that the company knows. Expressions may give an array, or names or numbers with commas between them.',
	required: true,
	options: INDUSTRIES,
	send: (value) => (/^\d+$/.test(value) ? Number(value) : undefined),
	place: { in: 'body', name: 'industry_ids' },
});

const projects = texts({
	name: 'projects',
	displayName: 'Projects',
	description:
		'Addresses of projects to show. Expressions may give an array, or a text with one address per line.',
	placeholder: 'e.g. https://example.com/project',
	required: true,
	addLabel: 'Add Project',
	// An address may hold a comma itself, so that only a comma before the next address counts.
	separator: /[\r\n]+|,\s*(?=https?:\/\/)/i,
	pattern: URL_LIKE,
	place: { in: 'body', name: 'projects' },
});

/** What every profile says. */
export const profile = [
	company,
	phone,
	description,
	shortDescription,
	country,
	website,
	categories,
	industryIds,
	projects,
];

const agents = choice({
	name: 'agents',
	displayName: 'Agents',
	description: 'How many agents the company has. Required for the category Chat Agent Outsourcing.',
	options: [
		{ name: '1 to 5', value: '1-5' },
		{ name: '6 to 15', value: '6-15' },
		{ name: '16 to 30', value: '16-30' },
		{ name: '31 to 50', value: '31-50' },
		{ name: '51 or More', value: '51+' },
	],
	default: '1-5',
	place: { in: 'body', name: 'agents' },
});

const hourRate = integer({
	name: 'hourRate',
	displayName: 'Hourly Rate',
	description: 'The lowest price of an hour, as a whole number',
	default: 0,
	min: 0,
	place: { in: 'body', name: 'hour_rate' },
});

const languages = choices({
	name: 'languages',
	displayName: 'Languages',
	description:
		'The languages that the company works in. Required for the category Chat Agent Outsourcing. Expressions may give an array, or names or ISO 639 codes with commas between them.',
	options: LANGUAGES,
	loadOptionsMethod: 'getLanguages',
	place: { in: 'body', name: 'languages' },
});

const projectRate = integer({
	name: 'projectRate',
	displayName: 'Project Rate',
	description: 'The lowest price of a project, as a whole number',
	default: 0,
	min: 0,
	place: { in: 'body', name: 'project_rate' },
});

/** The address of the company's page at a social network. */
function page(name: string, displayName: string): Parameter<string> {
	return text({
		name,
		displayName,
		description: `The address of the company's ${displayName} page`,
		placeholder: `e.g. https://${name}.com/example`,
		pattern: URL_LIKE,
		place: { in: 'body', name },
	});
}

/** What a profile may say beyond what every profile says. */
export const extras = [
	agents,
	page('facebook', 'Facebook'),
	hourRate,
	languages,
	page('linkedin', 'LinkedIn'),
	projectRate,
	page('twitter', 'Twitter'),
];

/** What to do where the partner is no expert yet. */
export const NO_PROFILE_ADVICE = {
	403: 'You have no expert profile yet. Use Upload Logo first, then Create.',
};
