import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from 'playwright-core';

/** Where Debian's package has it; `CHROMIUM` names another one. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** No sandbox because tests run as root in containers; nothing that calls home or asks questions. */
const args = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** What may differ from one window to the next. */
export interface Window {
	/** Answers a question for name and password. */
	login?: { username: string; password: string };
	/** In pixels. */
	size?: { width: number; height: number };
}

/** A headless Chromium with a profile of its own. */
export class Browser {
	private constructor(
		private readonly context: BrowserContext,
		private readonly profile: string,
	) {}

	/** Starts Chromium. Throws, and says how to install it, when it is not there. */
	static async open({ login, size = { width: 1280, height: 900 } }: Window = {}): Promise<Browser> {
		if (!existsSync(executablePath)) {
			throw new Error(
				`No Chromium at ${executablePath}. Install it (Debian: apt-get install -y chromium), or set CHROMIUM to where it is.`,
			);
		}
		const profile = await mkdtemp(join(tmpdir(), 'livechat-partners-chromium-'));
		const context = await chromium.launchPersistentContext(profile, {
			executablePath,
			args,
			headless: true,
			viewport: size,
			locale: 'en-US',
			timezoneId: 'UTC',
			...(login === undefined ? {} : { httpCredentials: login }),
		});
		return new Browser(context, profile);
	}

	/** A new tab. */
	async page(): Promise<Page> {
		return await this.context.newPage();
	}

	/** Ends Chromium and deletes its profile. */
	async close(): Promise<void> {
		await this.context.close();
		await rm(this.profile, { recursive: true, force: true });
	}
}
