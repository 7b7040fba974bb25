import { TEST_CARDS } from '../../test/sandbox';
import { formLogin, webhookHeader } from '../../test/e2e/examples/exampleCredentials';
import { owner } from '../../test/e2e/n8nApi';
import type { Trial } from './trial';

function table(rows: Array<[string, string]>): string {
	const width = Math.max(...rows.map(([name]) => name.length)) + 3;
	return rows.map(([name, value]) => `  ${name.padEnd(width)}${value}`).join('\n');
}

/** What is printed once n8n runs: how to get in, what there is, and what to do next. */
export function welcome({ server, sandbox, workflows, mailFolder }: Trial): string {
	return `
n8n is ready.

${table([
	['Editor', server.url],
	['E-mail', owner.email],
	['Password', owner.password],
])}

The credentials are those of the sandbox, which plays the Partner API and Recurly: nothing
reaches LiveChat, and no real card is charged. Its account starts anew with each start.

${table([
	['Partner API', sandbox.partnerUrl],
	['Recurly', sandbox.recurlyUrl],
	['API token', sandbox.apiToken],
	['Partner password', sandbox.partnerPassword],
	['Test cards', `${TEST_CARDS.accepted} (accepted), ${TEST_CARDS.declined} (declined)`],
	['Forms and chat ask for', `${formLogin.username}, ${formLogin.password}`],
	['The webhook asks for', `${webhookHeader.name}: ${webhookHeader.value}`],
	['Mails are kept in', mailFolder],
])}

What to do next
  1. Sign in, open one of the ${workflows.length} workflows and choose Execute workflow:
${workflows.map((name) => `       ${name}`).join('\n')}
     The assistant needs an OpenAI key of your own in the credential "OpenAI account".
  2. Or make a new workflow, and search for LiveChat in the nodes.

Ctrl+C stops n8n and the sandbox. The next start finds your workflows as they are;
npm run n8n -- --fresh forgets them. Requests to the sandbox follow.
`;
}
