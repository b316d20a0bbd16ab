import type { Json, TestApp } from './app.ts';

let count = 0;

/** A word that no other test of the file has used. */
export const unique = (word: string): string => `${word}-${++count}`;

/** A connection to the scripted provider. */
export async function givenConnection(app: TestApp, fields: object = {}): Promise<Json> {
	const alias = unique('connection');
	const body = { alias, name: alias, providerId: 'openai-compatible', settings: { baseUrl: app.upstream.url }, ...fields };
	return made(await app.ask('POST', '/connection', { body }));
}

/** A profile whose model is the scripted provider's. */
export async function givenProfile(app: TestApp, { settings = {}, connectionId, ...fields }: Json = {}): Promise<Json> {
	const alias = unique('profile');
	const connection = connectionId ?? (await givenConnection(app)).id;
	const model = { providerId: 'openai-compatible', modelId: 'test-model' };
	return made(await app.ask('POST', '/profile', { body: { alias, name: alias, connectionId: connection, model, settings, ...fields } }));
}

/** A prompt that runs on the scripted provider unless told otherwise. */
export async function givenPrompt(app: TestApp, fields: Json = {}): Promise<Json> {
	const alias = unique('prompt');
	const profileId = fields.profileId === undefined ? (await givenProfile(app)).id : fields.profileId;
	return made(
		await app.ask('POST', '/prompt', { body: { alias, name: alias, instructions: 'Describe {{ title }}.', ...fields, profileId } }),
	);
}

function made({ status, body, text }: { status: number; body: Json; text: string }): Json {
	if (status !== 201) throw new Error(`not made: ${status} ${text}`);
	return body;
}
