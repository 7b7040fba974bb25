import { choice } from '../../runtime/parameters/choice';
import { choices } from '../../runtime/parameters/choices';
import { integer } from '../../runtime/parameters/integer';
import type { Parameter } from '../../runtime/parameters/parameter';
import { text } from '../../runtime/parameters/text';
import { LANGUAGES } from '../fields/languages';
import { URL_LIKE } from '../fields/url';

const agents = choice({
	name: 'agents',
	displayName: 'Agents',
	description: 'How many agents the company has. Chat Agent Outsourcing needs it.',
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
		'The languages that the company works in. Chat Agent Outsourcing needs it. Expressions may give an array, or names or ISO 639 codes with commas between them.',
	options: LANGUAGES,
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
