import { describe, expect, test } from 'vitest';
import { PROBLEM_TYPES } from '../server/http/problem.ts';
import { startApp } from './support/app.ts';
import { givenConnection, givenProfile, givenPrompt } from './support/given.ts';
import { runningApp } from './support/running-app.ts';
import { scratchDatabase } from './support/scratch-database.ts';
import { answer, failure, half, hang, raw, reset, type Answer } from './support/upstream-answer.ts';

const { app, prompt, run, entry } = await runningApp();

describe('the documented failures', () => {
	test('an unknown prompt is 404, by alias and by id', async () => {
		for (const name of ['nobody-wrote-this', '3fa85f64-5717-4562-b3fc-2c963f66afa6', '%E0%A4%A', 'draft', 'x'.repeat(255)]) {
			const { body } = await run(name);
			expect(body).toMatchObject({
				type: 'https://tools.ietf.org/html/rfc7231#section-6.5.4',
				title: 'Not Found',
				status: 404,
				detail: 'Prompt not found',
				code: 'prompt_not_found',
				instance: expect.stringContaining('/execute'),
				traceId: expect.stringMatching(/^[\da-f]{32}$/),
			});
			expect(Object.keys(body).slice(0, 4)).toEqual(['type', 'title', 'status', 'detail']);
			expect(body).not.toHaveProperty('auditLogId');
		}
	});

	test('an inactive prompt is 400, for an author as for an editor', async () => {
		const { id } = await prompt({ isActive: false });
		for (const as of ['author', 'editor'] as const) {
			const { body } = await run(id, {}, { as });
			expect(body).toMatchObject({
				type: 'https://tools.ietf.org/html/rfc7231#section-6.5.1',
				title: 'Bad Request',
				status: 400,
				detail: 'Prompt is not active',
				code: 'prompt_inactive',
			});
			expect(await entry(body)).toMatchObject({ status: 'Failed', errorCode: 'prompt_inactive', promptId: id, modelId: null });
		}
		expect(app.upstream.requests).toHaveLength(0);
	});

	test("a provider's rate limit is 502, never our own 429", async () => {
		app.upstream.script(failure(429, 'rate_limit_exceeded', 'Slow down, sk-secret0123456789abcdef'));
		const reply = await run((await prompt()).id);
		expect(reply.headers.get('content-type')).toBe('application/problem+json');
		expect(reply.body).toMatchObject({
			type: 'https://tools.ietf.org/html/rfc7231#section-6.6.3',
			title: 'Bad Gateway',
			status: 502,
			detail: 'AI provider returned an error: Rate limit exceeded',
		});
	});
});

describe('a failure of the provider', () => {
	const words = 'These are the words of the provider.';
	const table: [string, string, Answer][] = [
		['provider_rate_limited', 'Rate limit exceeded', failure(429, null, words)],
		['provider_rate_limited', 'Rate limit exceeded', failure(400, 'insufficient_quota', words)],
		['provider_auth', 'Authentication failed', failure(401, 'invalid_api_key', words)],
		['provider_context_length', 'Context length exceeded', failure(400, 'context_length_exceeded', words)],
		['provider_content_refused', 'Content refused', failure(400, 'content_filter', words)],
		['provider_model_unknown', 'Model not found', failure(404, 'model_not_found', words)],
		['provider_unavailable', 'Unavailable', failure(503, null, words)],
		['provider_rejected', 'Request rejected', failure(422, null, words)],
	];

	test.each(table)('is told as %s: %s', async (code, phrase, failed) => {
		app.upstream.script(failed);
		const { body, text } = await run((await prompt()).id, {}, { as: 'editor' });
		expect(body).toMatchObject({ status: 502, code, detail: `AI provider returned an error: ${phrase}` });
		expect(text).not.toContain(words);

		const seen = await entry(body);
		expect(seen).toMatchObject({ status: 'Failed', errorCode: code, errorMessage: body.detail, providerMessage: words });
		expect((await entry(body, 'author')).providerMessage).toBeNull();
		expect((await entry(body, 'editor')).providerMessage).toBeNull();
	});

	test.each([
		['hangs up', reset()],
		['breaks off', half(['Half of it'])],
	])('that %s is told as unavailable', async (_kind, broken) => {
		app.upstream.script(broken);
		expect((await run((await prompt()).id)).body).toMatchObject({
			code: 'provider_unavailable',
			detail: 'AI provider returned an error: Unavailable',
		});
	});

	test('that hangs is 504 once the time of the profile is up', async () => {
		const { id } = await prompt({ profileId: (await givenProfile(app, { settings: { timeoutMs: 200 } })).id });
		app.upstream.script(hang());
		const started = performance.now();
		const { body } = await run(id);
		expect(performance.now() - started).toBeLessThan(3_000);
		expect(body).toMatchObject({ status: 504, code: 'provider_timeout', title: 'Gateway Timeout' });
		expect(body.detail).toMatch(/^AI provider returned an error: /);
		expect(await entry(body)).toMatchObject({ status: 'Failed', errorCode: 'provider_timeout' });
		await app.upstream.requests[0]!.over;
		expect(app.upstream.aborted).toBe(1);
	});

	test('tells the caller when the provider wants to be asked again', async () => {
		const limited = raw(429, 'application/json', '{"error":{"message":"Slow down"}}', { 'retry-after': '17' });
		app.upstream.script(limited, limited);
		const { id } = await prompt();
		for (const path of ['execute', 'execute/stream']) {
			const reply = await app.fetch('POST', `/prompt/${id}/${path}`, { body: {} });
			expect([reply.status, reply.headers.get('retry-after')]).toEqual([502, '17']);
			expect(await reply.json()).toMatchObject({ code: 'provider_rate_limited', retryAfter: 17 });
		}
	});

	test('never shows a key, not even to an admin', async () => {
		const apiKey = 'sk-proj-0123456789abcdefghij';
		const connection = await givenConnection(app, { settings: { baseUrl: app.upstream.url, apiKey } });
		const { id } = await prompt({ profileId: (await givenProfile(app, { connectionId: connection.id })).id });
		app.upstream.script(failure(401, 'invalid_api_key', `Incorrect API key provided: ${apiKey}.`));
		const { body } = await run(id);
		expect((await entry(body)).providerMessage).toContain('Incorrect API key provided');
		expect(JSON.stringify([body, await entry(body)])).not.toContain('0123456789');
	});
});

describe('a run that cannot begin', () => {
	test('says that a required variable is missing, and which', async () => {
		const variables = [
			{ name: 'title', required: true },
			{ name: 'tone', required: true },
		];
		const { body } = await run((await prompt({ instructions: 'About {{ title }}', variables })).id, { variables: { title: '' } });
		expect(body).toMatchObject({ status: 400, code: 'template_variable_missing', missing: ['title', 'tone'] });
		expect(body.detail).toContain('"title", "tone"');
		expect(await entry(body)).toMatchObject({ status: 'Failed', errorCode: 'template_variable_missing' });
	});

	test('says that a variable does not fit its declaration', async () => {
		const { id } = await prompt({ variables: [{ name: 'tone', type: 'choice', choices: ['warm', 'dry'] }] });
		const { body } = await run(id, { variables: { tone: 'loud' } });
		expect(body).toMatchObject({ code: 'validation_failed', errors: { 'variables.tone': ['must be one of: warm, dry'] } });
	});

	test('says where the template failed', async () => {
		const { id } = await prompt({
			instructions: 'First line\n{% for a in (1..9999999) %}{% for b in (1..9999999) %}x{% endfor %}{% endfor %}',
		});
		const { body } = await run(id);
		expect(body).toMatchObject({ status: 400, code: 'template_failed', line: 2, column: expect.any(Number) });
		expect(body.detail).toMatch(/line 2, column \d+$/);
		expect(await entry(body)).toMatchObject({ status: 'Failed', errorCode: 'template_failed' });
	});

	test('says that no profile is set', async () => {
		const { id } = await prompt({ profileId: null });
		const settings = (await app.ask('GET', '/settings')).body;
		await app.ask('PUT', '/settings', { body: { ...settings, defaultChatProfileId: null } });
		const { body } = await run(id);
		await app.ask('PUT', '/settings', { body: { ...settings, version: undefined } });
		expect(body).toMatchObject({ status: 409, code: 'no_default_profile', auditLogId: expect.any(String) });
		expect((await run(id, { variables: { title: 'Bread.' } })).status).toBe(200);
	});

	test('says that the connection is inactive', async () => {
		const connection = await givenConnection(app, { isActive: false });
		const { body } = await run((await prompt({ profileId: (await givenProfile(app, { connectionId: connection.id })).id })).id);
		expect(body).toMatchObject({ status: 409, code: 'connection_unusable', auditLogId: expect.any(String) });
		expect(body.detail).toContain(connection.name);
	});

	test('says that a version or a label is not there', async () => {
		const { id } = await prompt();
		for (const which of [{ promptVersion: 99 }, { promptVersion: 4_000_000_000 }, { label: 'production' }])
			expect((await run(id, which)).body).toMatchObject({ status: 404, code: 'not_found', auditLogId: expect.any(String) });
	});

	test('says that the scope of the prompt does not allow it there', async () => {
		const { id } = await prompt({ scope: { allowRules: [{ contentTypeAliases: ['article'], propertyAliases: ['teaser'] }] } });
		const on = (body: object) => run(id, { entityId: 'c0ffee00-0004-4000-8000-000000000021', ...body });
		const { body } = await on({ propertyAlias: 'teaser' });
		expect(body).toMatchObject({ status: 403, code: 'prompt_not_allowed_here', auditLogId: expect.any(String) });
		expect(await entry(body)).toMatchObject({ status: 'Failed', errorCode: 'prompt_not_allowed_here', propertyAlias: 'teaser' });
		// What the CMS says of a stored document counts, not what the request says.
		expect((await on({ propertyAlias: 'teaser', contentTypeAlias: 'article' })).status).toBe(403);
		expect((await run(id, { contentTypeAlias: 'page' })).status).toBe(200);
	});

	test('says that the prompt is not there, to somebody of another group', async () => {
		const { id } = await prompt({ userGroups: ['e5e7f6c8-7f9c-4b5b-8d5d-9e1e5a4f7e4d'] });
		expect((await run(id, {}, { as: 'editor' })).body.detail).toBe('Prompt not found');
		expect((await run(id, {}, { as: 'admin' })).status).toBe(200);
	});

	test('says that the secret of the connection cannot be opened when the server has another key', async () => {
		const scratch = await scratchDatabase();
		const first = await startApp({ databaseUrl: scratch.url });
		const connection = await givenConnection(first, { settings: { baseUrl: first.upstream.url, apiKey: 'a-key-of-some-length' } });
		const { id } = await givenPrompt(first, { profileId: (await givenProfile(first, { connectionId: connection.id })).id });
		await first.close();
		const second = await startApp({ databaseUrl: scratch.url, secretKey: 'another secret key' });
		const { body, text } = await second.ask('POST', `/prompt/${id}/execute`);
		const found = (await second.ask('GET', `/audit-log/${body.auditLogId}`)).body;
		await second.close();
		await scratch.drop();
		expect(body).toMatchObject({ status: 409, code: 'connection_unusable' });
		expect(body.detail).toMatch(/apiKey.*Enter it again/);
		expect(text).not.toContain('some-length');
		expect(found).toMatchObject({ status: 'Failed', errorCode: 'connection_unusable' });
	});
});

test('every problem has the type of its status', async () => {
	const { id } = await prompt();
	app.upstream.script(answer('Fine.'), failure(500));
	await run(id);
	const { body } = await run(id);
	expect(body.type).toBe(PROBLEM_TYPES[502]);
});

test.each([
	{ prompt_tokens: 1.5, completion_tokens: 2 },
	{ prompt_tokens: 12, completion_tokens: -5 },
	{ prompt_tokens: 1e300, completion_tokens: 1 },
])('an answer is given, and its row ended, when the provider counts %j', async (usage) => {
	app.upstream.script(answer('A paid answer.', { usage }));
	const { body } = await run((await prompt()).id);
	expect(body).toMatchObject({ response: 'A paid answer.', warnings: [{ code: 'usage_estimated' }] });
	expect(await entry(body)).toMatchObject({
		status: 'Succeeded',
		totalTokens: body.usage.totalTokens,
		responseSnapshot: 'A paid answer.',
	});
});
