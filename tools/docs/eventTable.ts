import type { Trigger } from '../../nodes/LiveChatPartners/runtime/trigger/event';

/** The table of the README: one line per event of the trigger, in menu order. */
export function eventTable({ events }: Trigger): string {
	const lines = events.map(({ name, description }) => `| ${name} | ${description} |`);
	return ['| Event | When |', '| --- | --- |', ...lines].join('\n');
}
