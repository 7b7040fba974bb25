import { countryMenu } from '../../runtime/parameters/country';
import { EMAIL } from '../fields/patterns';
import { parameterProblem } from '../../runtime/problem';
import { text } from '../../runtime/parameters/text';
import type { Parameter } from '../../runtime/parameters/parameter';
import { flag } from '../../runtime/parameters/flag';
import { choice } from '../../runtime/parameters/choice';
import type { Operation } from '../../runtime/action/operation';
const partnerName = text({
	name: 'partnerName',
	displayName: 'Partner Name',
	description: 'Your name, as the one who submits the lead',
	placeholder: 'e.g. Rita Okapi',
	required: true,
	place: { in: 'body', name: 'partner_name' },
});

const partnerEmail = text({
	name: 'partnerEmail',
	displayName: 'Partner Email',
	description: 'Your e-mail address, as the one who submits the lead',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'partner_email' },
});

const companyName = text({
	name: 'companyName',
	displayName: 'Company Name',
	description: 'The company that may become a client',
	placeholder: 'e.g. Alpine Outfitters',
	required: true,
	place: { in: 'body', name: 'company_name' },
});

const domain = text({
	name: 'domain',
	displayName: 'Domain',
	description: 'The domain of the company',
	placeholder: 'e.g. www.example.com',
	required: true,
	place: { in: 'body', name: 'domain' },
});

const firstName = text({
	name: 'firstName',
	displayName: 'First Name',
	description: 'The first name of the contact at the company',
	placeholder: 'e.g. Jane',
	required: true,
	place: { in: 'body', name: 'first_name' },
});

const lastName = text({
	name: 'lastName',
	displayName: 'Last Name',
	description: 'The last name of the contact at the company',
	placeholder: 'e.g. Smith',
	required: true,
	place: { in: 'body', name: 'last_name' },
});

const contactEmail = text({
	name: 'contactEmail',
	displayName: 'Contact Email',
	description: 'The e-mail address of the contact at the company',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'contact_email' },
});

/** Who submits the lead, and who is meant by it. */
export const parties = [
	partnerName,
	partnerEmail,
	companyName,
	domain,
	firstName,
	lastName,
	contactEmail,
];

export const monetizationType = choice({
	name: 'monetizationType',
	displayName: 'Monetization Type',
	description: 'How you are paid if the lead becomes a client',
	required: true,
	options: [
		{ name: 'Flat Fee', value: 'flat_fee', description: 'A fee that is paid once' },
		{ name: 'Revenue Share', value: 'rev_share', description: 'A share of what the client pays' },
	],
	default: 'flat_fee',
	place: { in: 'body', name: 'monetization_type' },
});

const acceptance = flag({
	name: 'acceptsRequirements',
	displayName: 'Accept Requirements',
	description:
		'Whether you accept the requirements of the lead program. Without it no lead can be submitted.',
	required: true,
	default: false,
	place: { in: 'body', name: 'accepts_requirements' },
});

/** That the requirements are accepted. The API takes no lead without, and the node does not accept them by itself. */
export const acceptsRequirements: Parameter<boolean> = {
	...acceptance,
	read(raw, reading) {
		const accepted = acceptance.read(raw, reading);
		if (accepted === false) {
			throw parameterProblem(
				acceptance.property.displayName,
				'must be on: a lead can only be submitted by somebody who accepts the requirements',
			);
		}
		return accepted;
	},
};

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

const region = countryMenu({
	name: 'region',
	displayName: 'Region',
	description: 'The country of the lead. Expressions may give its name or its ISO 3166 code.',
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

export const create: Operation = {
	value: 'create',
	name: 'Create',
	action: 'Submit a lead',
	description:
		'Submit a lead: a company that may become a client. It gives the ID by which the lead is followed.',
	effect: 'none',
	parameters: [...parties, monetizationType, acceptsRequirements],
	additionalFields: details,
	endpoints: [
		{
			method: 'POST',
			path: '/v2/partners/solutions/leads',
			body: 'json',
			response: { kind: 'object' },
		},
	],
};
