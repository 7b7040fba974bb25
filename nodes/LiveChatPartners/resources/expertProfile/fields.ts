import { choice } from '../../runtime/parameters/choice';
import { choices } from '../../runtime/parameters/choices';
import { text } from '../../runtime/parameters/text';
import { texts } from '../../runtime/parameters/texts';
import { COUNTRIES } from '../fields/countries';
import { URL_LIKE } from '../fields/url';
import { INDUSTRIES } from './industries';

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

const country = choice({
	name: 'country',
	displayName: 'Country',
	description: 'The country of the company. Expressions may give its name or its ISO 3166 code.',
	required: true,
	options: COUNTRIES,
	default: '',
	place: { in: 'body', name: 'country' },
});

const website = text({
	name: 'website',
	displayName: 'Website',
	description: 'The address of the website of the company',
	placeholder: 'e.g. https://example.com',
	required: true,
	pattern: URL_LIKE,
	place: { in: 'body', name: 'website' },
});

const categories = choices({
	name: 'categories',
	displayName: 'Categories',
	description:
		'What the company offers. Chat Agent Outsourcing also needs Agents and Languages. Expressions may give an array, or names with commas between them.',
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
	send: Number,
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

/** What every profile says. Both Create and Update set all of it. */
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
