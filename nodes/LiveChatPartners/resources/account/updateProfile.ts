import type { Operation } from '../../runtime/action/operation';
import { flag } from '../../runtime/parameters/flag';
import { text } from '../../runtime/parameters/text';
import { EMAIL } from '../fields/patterns';
import { GET_PROFILE } from './getProfile';

const firstName = text({
	name: 'firstName',
	displayName: 'First Name',
	description: 'First name of the partner',
	placeholder: 'e.g. Nathan',
	required: true,
	place: { in: 'body', name: 'first_name' },
});

const lastName = text({
	name: 'lastName',
	displayName: 'Last Name',
	description: 'Last name of the partner',
	placeholder: 'e.g. Smith',
	required: true,
	place: { in: 'body', name: 'last_name' },
});

const contactName = text({
	name: 'contactName',
	displayName: 'Contact Name',
	description: 'Whom clients and LiveChat should ask for',
	placeholder: 'e.g. Nathan Smith',
	required: true,
	place: { in: 'body', name: 'contact_name' },
});

const contactEmail = text({
	name: 'contactEmail',
	displayName: 'Contact Email',
	description: 'Where clients and LiveChat should write to. The login stays the same.',
	placeholder: 'name@email.com',
	required: true,
	pattern: EMAIL,
	place: { in: 'body', name: 'contact_email' },
});

const sendMonthlySummary = flag({
	name: 'sendMonthlySummary',
	displayName: 'Send Monthly Summary',
	description: 'Whether to receive the monthly summary by e-mail',
	default: true,
	place: { in: 'body', name: 'send_monthly_summary' },
});

const sendResellerWeeklySummary = flag({
	name: 'sendResellerWeeklySummary',
	displayName: 'Send Reseller Weekly Summary',
	description: 'Whether to receive the weekly summary for resellers by e-mail',
	default: true,
	place: { in: 'body', name: 'send_reseller_weekly_summary' },
});

const sendNewsletter = flag({
	name: 'sendNewsletter',
	displayName: 'Send Newsletter',
	description: 'Whether to receive the newsletter',
	default: true,
	place: { in: 'body', name: 'send_newsletter' },
});

const sendNotifications = flag({
	name: 'sendNotifications',
	displayName: 'Send Notifications',
	description: 'Whether to receive notifications by e-mail',
	default: true,
	place: { in: 'body', name: 'send_notifications' },
});

export const updateProfile: Operation = {
	value: 'updateProfile',
	name: 'Update Profile',
	action: 'Update the partner profile',
	description:
		'Change the name and the contact of the partner, and which e-mails the partner receives. Fields that you do not add stay as they are.',
	effect: 'none',
	updateFields: [
		firstName,
		lastName,
		contactName,
		contactEmail,
		// The API does not show these, so they are sent where they are named, and only then.
		sendMonthlySummary,
		sendNewsletter,
		sendNotifications,
		sendResellerWeeklySummary,
	],
	partialUpdate: { endpoint: GET_PROFILE },
	endpoints: [
		{
			method: 'PUT',
			path: '/v2/partners/profile',
			body: 'json',
			response: { kind: 'nothing' },
		},
	],
};
