import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { givenProfile, givenPrompt } from './support/given.ts';
import { answer, failure } from './support/upstream-answer.ts';

let app: TestApp;
let profile: Json;
beforeAll(async () => {
	app = await startApp();
	profile = await givenProfile(app);
});
afterAll(() => app.close());
afterEach(() => app.upstream.reset());

const prompt = (fields: object = {}) => givenPrompt(app, { profileId: profile.id, instructions: 'Describe bread.', ...fields });
const run = (idOrAlias: string, body: object) => app.ask('POST', `/prompt/${idOrAlias}/execute`, { body });
const codes = ({ warnings }: Json) => warnings.map(({ code }: Json) => code);

describe('what really ran', () => {
	test('is named when a fallback answered', async () => {
		const main = await givenProfile(app, {
			fallbackProfileIds: [profile.id],
			model: { providerId: 'openai-compatible', modelId: 'main-model' },
		});
		app.upstream.script(failure(429, 'rate_limit_exceeded'), answer('From the second one.'));
		const { body } = await run((await prompt({ profileId: main.id })).id, {});
		expect(body).toMatchObject({ response: 'From the second one.', profileId: profile.id, model: { modelId: 'test-model' } });
		expect((await app.ask('GET', `/audit-log/${body.auditLogId}`)).body).toMatchObject({
			profileId: profile.id,
			modelId: 'test-model',
			metadata: {
				attempts: [
					{ profileAlias: main.alias, modelId: 'main-model', errorCode: 'provider_rate_limited' },
					{ profileAlias: profile.alias, modelId: 'test-model' },
				],
			},
		});
	});

	test('was sent the system prompt and as much of the page as its own profile says', async () => {
		const second = await givenProfile(app, {
			settings: { systemPromptTemplate: 'You are the second, for {{ user.name }}.', contextTokenBudget: 300, temperature: 0.3 },
		});
		const main = await givenProfile(app, {
			fallbackProfileIds: [second.id],
			settings: { systemPromptTemplate: 'You are the first.', temperature: 0.9 },
		});
		app.upstream.script(failure(503), answer('From the second one.', { usage: null }));
		const { id } = await prompt({ profileId: main.id });
		const { body } = await run(id, { context: [{ description: 'Notes', value: 'All about bread. '.repeat(500) }] });
		const [first, other] = app.upstream.requests.map((request) => request.body!);
		expect(first!.messages[0]!.content).toContain('You are the first.');
		expect(other!.messages[0]!.content).toContain('You are the second, for Administrator.');
		expect(other!.messages[0]!.content).not.toContain('You are the first.');
		expect(other!.messages[0]!.content.length).toBeLessThan(3_000);
		expect(other).toMatchObject({ temperature: 0.3 });
		expect(codes(body)).toEqual(['context_truncated', 'usage_estimated']);
		expect(body.usage.inputTokens).toBeLessThan(400);

		const entry = (await app.ask('GET', `/audit-log/${body.auditLogId}`)).body;
		expect(entry.messages).toEqual(other!.messages);
		expect(createHash('sha256').update(entry.promptSnapshot).digest('hex')).toBe(entry.promptHash);
	});

	test('has the messages of the first profile when a fallback whose template fails was never sent any', async () => {
		const endless = '{% for a in (1..9999999) %}{% for b in (1..9999999) %}x{% endfor %}{% endfor %}';
		const second = await givenProfile(app, { settings: { systemPromptTemplate: endless } });
		const main = await givenProfile(app, { fallbackProfileIds: [second.id], settings: { systemPromptTemplate: 'You are the first.' } });
		const { id } = await prompt({ profileId: main.id });
		expect((await run(id, {})).status).toBe(200);
		app.upstream.script(failure(503));
		const { body } = await run(id, {});
		expect(body).toMatchObject({ status: 400, code: 'template_failed' });
		const entry = (await app.ask('GET', `/audit-log/${body.auditLogId}`)).body;
		expect(entry.promptSnapshot).toContain('You are the first.');
		expect(app.upstream.requests).toHaveLength(2);
	});

	test('is not a fallback after a refusal that another profile cannot mend', async () => {
		const main = await givenProfile(app, { fallbackProfileIds: [profile.id] });
		app.upstream.script(failure(401, 'invalid_api_key'));
		expect((await run((await prompt({ profileId: main.id })).id, {})).body.code).toBe('provider_auth');
		expect(app.upstream.requests).toHaveLength(1);
	});
});
