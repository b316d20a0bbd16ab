import type { Logger } from '../base/runtime.ts';
import type { CmsFetch } from './umbraco-transport.ts';

/** A route that Umbraco.AI has and we do not; it asks for credentials, so anonymously it answers 401. */
const PROBE = '/umbraco/ai/management/api/v1/providers';
const GIVEN_BASE_PATH = '/umbraco/ai/management/api/v1';

/** Umbraco.AI's API lies under the same prefix as ours: says so at the start, with the way out. */
export async function warnOfUmbracoAi({ fetch, basePath, logger }: { fetch: CmsFetch; basePath: string; logger: Logger }): Promise<void> {
	if (basePath !== GIVEN_BASE_PATH) return;
	try {
		const { status } = await fetch(PROBE, { method: 'GET', headers: {}, signal: AbortSignal.timeout(5_000) });
		if (status !== 401) return;
		logger.warn(
			{ basePath },
			'this Umbraco has Umbraco.AI, whose API lies under the same path: set MANAGEMENT_BASE_PATH, for example to /umbraco/prompt-desk/api/v1',
		);
	} catch (error) {
		logger.warn({ error: String(error) }, 'UMBRACO_URL does not answer yet');
	}
}
