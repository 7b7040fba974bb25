import { startLocalServer } from '../examples/localServer';

/** A chat that takes messages as Slack does. */
export interface Chat {
	url: string;
	/** The lines of all messages that it took, in order. */
	lines: string[];
	/** The lines of all messages that it was busy for. */
	refused: string[];
	/** Whether it is busy. */
	busy: boolean;
	close: () => Promise<void>;
}

/** Starts a chat on a free port of this machine. */
export async function startChat(): Promise<Chat> {
	const lines: string[] = [];
	const refused: string[] = [];
	const server = await startLocalServer(({ body }) => {
		(chat.busy ? refused : lines).push(...String(body.text).split('\n'));
		return chat.busy ? { status: 503, body: 'busy' } : { status: 200, body: 'ok' };
	});
	const chat: Chat = { ...server, lines, refused, busy: false };
	return chat;
}
