import { choice } from '../../runtime/parameters/choice';
import { flag } from '../../runtime/parameters/flag';
import type { Parameter } from '../../runtime/parameters/parameter';
import { text } from '../../runtime/parameters/text';
import { parameterProblem } from '../../runtime/problem';
import { EMAIL } from '../fields/email';

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
