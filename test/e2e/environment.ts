import { freePort, localhost } from './freePort';
import { dialect } from './n8nDialect';
import { findNode24, withNode24 } from './node24';

/** Everything by which n8n would call home or fetch something: turned off or pointed at nothing. */
const noNetwork = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// The list of verified community nodes is fetched at start.
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
};

/** What a community package needs to be loaded, said aloud because the defaults are announced to change. */
const communityPackages = {
	N8N_COMMUNITY_PACKAGES_ENABLED: 'true',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_REINSTALL_MISSING_PACKAGES: 'false',
};

/**
 * The whole environment of one n8n process: nothing of the developer's own n8n
 * settings leaks in. `n8n execute` starts a task broker on a port of its own, so
 * each process gets another one and several may run at once.
 */
export async function n8nEnvironment(userFolder: string): Promise<NodeJS.ProcessEnv> {
	return {
		...withNode24(findNode24(), { PATH: process.env.PATH }),
		...noNetwork,
		...communityPackages,
		...dialect.environment,
		HOME: userFolder,
		TZ: 'UTC',
		GENERIC_TIMEZONE: 'UTC',
		NO_COLOR: '1',
		NODE_ENV: 'production',
		N8N_USER_FOLDER: userFolder,
		N8N_LISTEN_ADDRESS: localhost,
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: localhost,
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		// A launcher would be one more thing to install; the internal mode does for tests.
		N8N_RUNNERS_MODE: 'internal',
		// `execute` prints its result through the logger: less than `info` and there is none.
		N8N_LOG_LEVEL: 'info',
	};
}
