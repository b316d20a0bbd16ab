import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { allEvents } from './support/events.ts';
import { givenProfile, givenPrompt } from './support/given.ts';
import { answer } from './support/upstream-answer.ts';

let app: TestApp;
let profile: Json;
beforeAll(async () => {
	app = await startApp();
	profile = await givenProfile(app);
});
afterAll(() => app.close());
afterEach(() => app.upstream.reset());

const prompt = (fields: object) => givenPrompt(app, { profileId: profile.id, instructions: 'Describe bread.', ...fields });
const run = (id: string) => app.ask('POST', `/prompt/${id}/execute`, { body: {} });
const stream = async (id: string) => allEvents(await app.fetch('POST', `/prompt/${id}/execute/stream`, { body: {} }));

describe('options', () => {
	const list = [
		{ label: 'Rye', value: 'Rye' },
		{ label: 'Wheat', value: 'Wheat' },
	];

	test.each([
		['the JSON that was asked for', JSON.stringify({ options: list })],
		['a list of texts', '["Rye", "Wheat"]'],
		['a list of texts and objects', '["Rye", {"label":"Wheat","value":"Wheat"}]'],
		['JSON in a fence', '```json\n["Rye", "Wheat"]\n```'],
		['JSON within a text', `Here you are: ${JSON.stringify(list)} Enjoy!`],
		['lines', '1. Rye\n2. Wheat'],
	])('are given by the stream as events and in the answer, as %s', async (_form, text) => {
		const { id } = await prompt({ optionCount: 2 });
		app.upstream.script(answer([...text]), answer([text]));
		const events = await stream(id);
		const options = events.filter(({ event }) => event === 'option').map(({ data }) => data);
		expect(options).toHaveLength(2);
		expect(options).toEqual(expect.arrayContaining(list));
		expect(events.at(-1)).toMatchObject({ event: 'complete', data: { options: list, warnings: [] } });
		expect((await run(id)).body).toMatchObject({ response: 'Rye', options: list });
	});
});

describe('JSON that a prompt asks for', () => {
	test.each([
		['{"a": 1}', '{"a": 1}'],
		[' ["x"]\n', '["x"]'],
		['```json\n{"a": 1}\n```', '{"a": 1}'],
	])('%j is given as %j', async (text, response) => {
		app.upstream.script(answer([text]));
		expect((await run((await prompt({ outputFormat: 'json' })).id)).body.response).toBe(response);
	});

	test.each(['Here is your JSON: {"a": 1}', '{"a": 1', ''])('is an invalid output when the model writes %j', async (text) => {
		const { id } = await prompt({ outputFormat: 'json' });
		app.upstream.script(answer([text]), answer([text]));
		const { body } = await run(id);
		expect(body).toMatchObject({
			status: 502,
			code: 'provider_output_invalid',
			detail: 'AI provider returned an error: Output is not JSON',
		});
		expect((await app.ask('GET', `/audit-log/${body.auditLogId}`)).body).toMatchObject({
			status: 'Failed',
			errorCode: 'provider_output_invalid',
			responseSnapshot: text,
		});
		expect((await stream(id)).at(-1)).toMatchObject({ event: 'error', data: { code: 'provider_output_invalid' } });
	});

	test('is not asked of a prompt for text', async () => {
		app.upstream.script(answer('Just words.'));
		expect((await run((await prompt({ outputFormat: 'text' })).id)).status).toBe(200);
	});
});
