import { afterAll, afterEach } from 'vitest';
import { startApp, type AppOptions, type Ask, type Json, type TestApp } from './app.ts';
import { givenProfile, givenPrompt } from './given.ts';
import type { UpstreamRequest } from './upstream.ts';

/** An app for a whole file of tests about runs, with a profile on the scripted provider; closed after the last of them. */
export async function runningApp(options: AppOptions = {}) {
	const app: TestApp = await startApp(options);
	afterAll(() => app.close());
	afterEach(() => app.upstream.reset());
	const profile = await givenProfile(app);
	/** What the model was sent last. */
	const sent = (): UpstreamRequest => app.upstream.requests.at(-1)!;
	return {
		app,
		profile,
		sent,
		system: (): string => sent().body!.messages.find(({ role }) => role === 'system')?.content ?? '',
		prompt: (fields: object = {}): Promise<Json> => givenPrompt(app, { profileId: profile.id, instructions: 'Describe bread.', ...fields }),
		/** Without a body where `body` is undefined. */
		run: (idOrAlias: string, body?: object, asked: Ask = {}) =>
			app.ask('POST', `/prompt/${idOrAlias}/execute`, { ...(body && { body }), ...asked }),
		/** The row of a run in the audit log. */
		entry: async ({ auditLogId }: Json, as: Ask['as'] = 'admin'): Promise<Json> =>
			(await app.ask('GET', `/audit-log/${auditLogId}`, { as })).body,
		codes: ({ warnings }: Json): string[] => warnings.map(({ code }: Json) => code),
	};
}
