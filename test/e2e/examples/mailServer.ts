import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import { freePort, localhost } from '../freePort';
import { mailLogin } from './exampleCredentials';

/** A mail as it arrived: for whom, and what a mail program makes of it. */
export interface ReceivedMail {
	/** Who the server was told to deliver it to; the heading may name others. */
	recipients: string[];
	mail: ParsedMail;
}

/** An SMTP server that keeps what it is given. */
export interface MailServer {
	port: number;
	/** In the order in which they arrived. */
	received: ReceivedMail[];
	/** Refuses this many of the next mails for the time being, as a busy server does. */
	refuse: (times: number) => void;
	close: () => Promise<void>;
}

function busy(): Error {
	return Object.assign(new Error('Try again later'), { responseCode: 451 });
}

/**
 * Starts an SMTP server on a free port of this machine, which takes mail from `mailLogin` only.
 * @param onMail called with each mail that arrived; where it fails, the mail is refused
 */
export async function startMailServer(
	onMail: (received: ReceivedMail) => Promise<void> = async () => undefined,
): Promise<MailServer> {
	const received: ReceivedMail[] = [];
	let refusals = 0;
	const server = new SMTPServer({
		// The password goes in the clear: nobody else listens on this machine's own address.
		disabledCommands: ['STARTTLS'],
		allowInsecureAuth: true,
		onAuth({ username, password }, _session, callback) {
			const known = username === mailLogin.user && password === mailLogin.password;
			callback(known ? null : new Error('Wrong name or password'), { user: username });
		},
		onMailFrom(_address, _session, callback) {
			if (refusals === 0) return callback();
			refusals -= 1;
			callback(busy());
		},
		onData(stream, session, callback) {
			const keep = async (): Promise<void> => {
				const recipients = session.envelope.rcptTo.map(({ address }) => address);
				const one = { recipients, mail: await simpleParser(stream) };
				received.push(one);
				await onMail(one);
			};
			keep().then(
				() => callback(),
				(error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
			);
		},
	});
	const port = await freePort();
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, localhost, resolve);
	});
	return {
		port,
		received,
		refuse: (times) => {
			refusals = times;
		},
		close: async () => await new Promise((resolve) => server.close(() => resolve())),
	};
}
