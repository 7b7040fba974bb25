import { choice } from '../../runtime/parameters/choice';
import { flag } from '../../runtime/parameters/flag';
import { text } from '../../runtime/parameters/text';
import { COUNTRIES } from '../fields/countries';

const description = text({
	name: 'description',
	displayName: 'Description',
	description: 'Anything worth knowing about the lead',
	placeholder: 'e.g. Looks for a chat for 20 agents',
	rows: 3,
	place: { in: 'body', name: 'description' },
});

const isIncludedInCommunication = flag({
	name: 'isIncludedInCommunication',
	displayName: 'Include Me in Communication',
	description: 'Whether you want to be included in the communication with the lead',
	default: false,
	place: { in: 'body', name: 'is_included_in_communication' },
});

const jobTitle = text({
	name: 'jobTitle',
	displayName: 'Job Title',
	description: 'What the contact does at the company',
	placeholder: 'e.g. Head of Support',
	place: { in: 'body', name: 'job_title' },
});

const phoneNumber = text({
	name: 'phoneNumber',
	displayName: 'Phone Number',
	description: 'The phone number of the contact',
	placeholder: 'e.g. +1 503 555 0142',
	place: { in: 'body', name: 'phone_number' },
});

const region = choice({
	name: 'region',
	displayName: 'Region',
	description: 'The country of the lead. Expressions may give its name or its ISO 3166 code.',
	options: COUNTRIES,
	default: '',
	place: { in: 'body', name: 'region' },
});

const sendsPersonalIntroduction = flag({
	name: 'sendsPersonalIntroduction',
	displayName: 'Send Personal Introduction',
	description: 'Whether you introduce the lead personally',
	default: false,
	place: { in: 'body', name: 'sends_personal_introduction' },
});

/** What else can be told about a lead. */
export const details = [
	description,
	isIncludedInCommunication,
	jobTitle,
	phoneNumber,
	region,
	sendsPersonalIntroduction,
];
