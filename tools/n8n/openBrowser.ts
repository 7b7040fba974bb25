import { spawn } from 'node:child_process';

/** The command that opens an address in the browser of the desktop, or undefined where there is no desktop. */
function command(url: string): [string, string[]] | undefined {
	if (process.platform === 'darwin') return ['open', [url]];
	if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', url]];
	// Without a display, xdg-open would start a text browser over what is printed here.
	if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return ['xdg-open', [url]];
	return undefined;
}

/** Opens an address in the browser, if there is a desktop. The address is printed as well, so a failure says nothing. */
export function openBrowser(url: string): void {
	const found = command(url);
	if (!found) return;
	const [file, args] = found;
	const child = spawn(file, args, { stdio: 'ignore', detached: true });
	child.once('error', () => undefined);
	child.unref();
}
