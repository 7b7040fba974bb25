import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { startMailServer, type MailServer } from '../../test/e2e/examples/mailServer';

/**
 * Starts a mail server that delivers nothing: each mail becomes a file in the folder, as HTML where
 * it has any.
 * @param say told about each mail in one line
 */
export async function keepMails(folder: string, say: (line: string) => void): Promise<MailServer> {
	await mkdir(folder, { recursive: true });
	return await startMailServer(async ({ recipients, mail }) => {
		const { html, text: plain = '' } = mail;
		const [text, extension] = html ? [html, 'html'] : [plain, 'txt'];
		const file = join(folder, `${new Date().toISOString().replace(/\D/g, '')}.${extension}`);
		await writeFile(file, text);
		say(`Mail to ${recipients.join(', ')}: "${mail.subject ?? ''}" is in ${file}`);
	});
}
