import type { TestApp } from './app.ts';

/** Makes the scripted provider the default model, so that every prompt runs on it. */
export async function useScriptedModel(
	app: TestApp,
	settings: object = {},
	alias = 'scripted',
): Promise<{ profileId: string; connectionId: string }> {
	const connection = await app.ask('POST', '/connection', {
		body: { alias, name: 'Scripted', providerId: 'openai-compatible', settings: { baseUrl: app.upstream.url } },
	});
	const profile = await app.ask('POST', '/profile', {
		body: {
			alias,
			name: 'Scripted',
			model: { providerId: 'openai-compatible', modelId: 'scripted-1' },
			connectionId: connection.body.id,
			settings,
		},
	});
	const current = await app.ask('GET', '/settings');
	await app.ask('PUT', '/settings', { body: { ...current.body, defaultChatProfileId: profile.body.id } });
	return { profileId: profile.body.id, connectionId: connection.body.id };
}
