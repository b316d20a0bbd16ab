import { describe, expect, test } from 'vitest';
import { givenProfile } from './support/given.ts';
import { runningApp } from './support/running-app.ts';
import { answer } from './support/upstream-answer.ts';

const { app, profile, prompt, run, codes, sent, system } = await runningApp();

describe('the answer', () => {
	test('has the documented members in their order, then ours', async () => {
		const { id } = await prompt({ instructions: 'Describe {{ title }}.' });
		app.upstream.script(answer('Discover the art of sourdough.', { usage: { prompt_tokens: 85, completion_tokens: 42 } }));
		const reply = await run(id, { variables: { title: 'How to Bake Sourdough Bread', content: 'This guide covers everything...' } });
		expect(reply.status).toBe(200);
		expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
		expect(Object.keys(reply.body)).toEqual([
			'response',
			'promptId',
			'promptVersion',
			'profileId',
			'model',
			'usage',
			'auditLogId',
			'options',
			'finishReason',
			'cost',
			'durationMs',
			'truncated',
			'warnings',
		]);
		expect(reply.body).toMatchObject({
			response: 'Discover the art of sourdough.',
			promptId: id,
			promptVersion: 1,
			profileId: profile.id,
			model: { providerId: 'openai-compatible', modelId: 'test-model' },
			usage: { inputTokens: 85, outputTokens: 42, totalTokens: 127 },
			options: [],
			finishReason: 'stop',
			truncated: false,
			warnings: [],
		});
		expect(Object.keys(reply.body.model)).toEqual(['providerId', 'modelId']);
		expect(Object.keys(reply.body.usage)).toEqual(['inputTokens', 'outputTokens', 'totalTokens']);
	});

	test('says where the time went', async () => {
		const reply = await run((await prompt()).id, {});
		expect(reply.headers.get('server-timing')).toMatch(/^resolve;dur=[\d.]+, render;dur=[\d.]+, provider;dur=[\d.]+, audit;dur=[\d.]+$/);
	});

	test('names a run that can be looked up at once', async () => {
		const { id, alias, name } = await prompt({ instructions: 'Describe {{ title }}.' });
		app.upstream.script(answer('A fine bread.'));
		const { body } = await run(id, { variables: { title: 'Rye' } }, { as: 'editor' });
		const entry = (await app.ask('GET', `/audit-log/${body.auditLogId}`)).body;
		expect(entry).toMatchObject({
			status: 'Succeeded',
			featureType: 'prompt',
			userName: 'Editor',
			promptId: id,
			promptAlias: alias,
			promptName: name,
			promptVersion: 1,
			profileId: profile.id,
			profileVersion: 1,
			modelId: 'test-model',
			totalTokens: body.usage.totalTokens,
			durationMs: body.durationMs,
			finishReason: 'stop',
			errorCode: null,
			responseSnapshot: 'A fine bread.',
		});
		expect(entry.promptSnapshot).toContain('Describe Rye.');
		expect(entry.promptHash).toMatch(/^[\da-f]{64}$/);
		expect(Date.parse(entry.endTime)).toBeGreaterThanOrEqual(Date.parse(entry.startTime));
	});

	test('tells the trace of the caller to the audit log', async () => {
		const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
		const { body } = await run((await prompt()).id, {}, { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
		expect((await app.ask('GET', `/audit-log/${body.auditLogId}`)).body.traceId).toBe(traceId);
	});
});

describe('the prompt', () => {
	test('is found by id and by alias, whatever the case', async () => {
		const { id, alias } = await prompt();
		for (const name of [id, id.toUpperCase(), alias, alias.toUpperCase()]) expect((await run(name, {})).body.promptId).toBe(id);
	});

	test('runs in the version that was asked for, under the settings of that version', async () => {
		const first = await prompt({ instructions: 'The first text.', optionCount: 1 });
		const change = { ...first, instructions: 'The second text.', optionCount: 0, name: 'Renamed', version: undefined };
		await app.ask('PUT', `/prompt/${first.id}`, { body: change });
		expect((await run(first.id, {})).body.promptVersion).toBe(2);
		expect(sent().prompt).toBe('The second text.');

		const { body } = await run(first.id, { promptVersion: 1 });
		expect(body.promptVersion).toBe(1);
		expect(sent().prompt).toBe('The first text.');
		expect((await app.ask('GET', `/audit-log/${body.auditLogId}`)).body).toMatchObject({ promptVersion: 1, promptName: 'Renamed' });
	});

	test('overrides the settings of its profile, and what neither sets is not sent', async () => {
		const cool = await givenProfile(app, {
			settings: { temperature: 0.1, maxTokens: 50, systemPromptTemplate: 'You are {{ user.name }} and write {{ title }}.' },
		});
		await run((await prompt({ profileId: cool.id, settings: { temperature: 0.9 } })).id, { variables: { title: 'prose' } });
		expect(sent().body).toMatchObject({ model: 'test-model', temperature: 0.9, max_tokens: 50 });
		expect(system()).toContain('You are Administrator and write prose.');

		await run((await prompt()).id, {});
		for (const member of ['temperature', 'top_p', 'max_tokens']) expect(sent().body).not.toHaveProperty(member);
	});
});

describe('the model', () => {
	test('is the default profile for a prompt that names none', async () => {
		const { body } = await run((await prompt({ profileId: null })).id, { variables: { title: 'Bread is baked from flour.' } });
		expect(body.model).toEqual({ providerId: 'offline', modelId: 'offline-extractive' });
		expect(codes(body)).toContain('offline_model');
		expect(codes(body)).not.toContain('offline_cannot');
	});

	test('says by a code of its own when the offline model gives an excuse in place of a text', async () => {
		const { id } = await prompt({ profileId: null, instructions: 'Translate into German: {{ title }}' });
		expect(codes((await run(id, { variables: { title: 'Bread is baked from flour.' } })).body)).toContain('offline_cannot');
	});
});

describe('variables', () => {
	test.each([
		['a text', 'Bread', 'Bread'],
		['a number', 4.5, '4.5'],
		['a truth', false, 'false'],
		['a list', ['a', 'b'], 'a, b'],
		['an object', { a: 1 }, '{"a":1}'],
		['what looks like a template', '{{ user.email }}', '{{ user.email }}'],
		['text with a null character', 'a\0b \\u0000', 'a\0b \\u0000'],
	])('may be %s', async (_kind, title, printed) => {
		const reply = await run((await prompt({ instructions: 'Describe {{ title }}' })).id, { variables: { title } });
		expect(reply).toMatchObject({ status: 200, body: { warnings: [] } });
		expect(sent().prompt).toBe(`Describe ${printed}`);
	});

	test('that nobody declared are welcome, whatever they are called', async () => {
		const variables = '{"unheard":1,"constructor":"c","toString":"t","__proto__":{"polluted":true},"a b\\u0000":null,"":"x"}';
		const { id } = await prompt({ instructions: 'Describe {{ unheard }}{{ polluted }}' });
		const reply = await app.ask('POST', `/prompt/${id}/execute`, {
			raw: `{"variables":${variables}}`,
			headers: { 'Content-Type': 'application/json' },
		});
		expect(reply.status).toBe(200);
		expect(sent().prompt).toBe('Describe 1');
	});

	test('with a built-in name are ignored and said to be', async () => {
		const { id } = await prompt({ instructions: 'For {{ user.name }} and {{ selection }}' });
		const { body } = await run(id, { variables: { user: { name: 'Mallory' }, Selection: 'theirs' }, selection: 'ours' });
		expect(sent().prompt).toBe('For Administrator and ours');
		expect(codes(body)).toEqual(['setting_ignored', 'setting_ignored']);
	});

	test('that nothing gives a value to render empty and are warned of with the nearest name', async () => {
		const { id } = await prompt({ instructions: 'About {{ titel }}.', variables: [{ name: 'title' }] });
		const { body } = await run(id, { variables: { title: 'Bread' } });
		expect(sent().prompt).toBe('About .');
		expect(body.warnings).toEqual([expect.objectContaining({ code: 'unknown_variable', subject: 'titel', line: 1, suggestion: 'title' })]);
	});

	test('take their declared default, and null counts as absent', async () => {
		const { id } = await prompt({ instructions: 'Describe {{ title }}.', variables: [{ name: 'title', default: 'Rye' }] });
		await run(id, { variables: { title: null } });
		expect(sent().prompt).toBe('Describe Rye.');
	});

	test('of great depth hurt nobody', async () => {
		const { id } = await prompt({ instructions: 'Describe {{ title }}' });
		const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
		const reply = await app.ask('POST', `/prompt/${id}/execute`, {
			raw: `{"variables":{"title":${deep}}}`,
			headers: { 'Content-Type': 'application/json' },
		});
		expect(reply.status).toBeLessThan(500);
	});
});

describe('a body', () => {
	test.each([
		['that is not there', {}],
		['that is empty', { raw: '', headers: { 'Content-Type': 'application/json' } }],
		['that is {}', { body: {} }],
		['that is null', { raw: 'null', headers: { 'Content-Type': 'application/json' } }],
		['with another JSON type', { raw: '{}', headers: { 'Content-Type': 'application/merge-patch+json; charset=utf-8' } }],
	])('%s counts as {}', async (_kind, asked) => {
		expect((await run((await prompt()).id, undefined, asked)).status).toBe(200);
	});

	test('of nulls counts as {}', async () => {
		const members = ['variables', 'entityId', 'entityType', 'entityContext', 'propertyAlias', 'contentTypeAlias', 'propertyEditorUiAlias'];
		const more = ['elementId', 'elementType', 'culture', 'segment', 'context', 'promptVersion', 'label', 'optionCount', 'selection'];
		const body = Object.fromEntries([...members, ...more].map((member) => [member, null]));
		expect((await run((await prompt()).id, body)).status).toBe(200);
	});
});

describe('an answer that is not all that was asked for', () => {
	test('with options gives each of them, the first one as the response', async () => {
		const options = [
			{ label: 'Short', value: 'Bread, baked.', description: 'In two words' },
			{ label: 'Long', value: 'All about bread.' },
		];
		app.upstream.script(answer([JSON.stringify({ options })]));
		const { body } = await run((await prompt({ optionCount: 2 })).id, {});
		expect(body).toMatchObject({ response: 'Bread, baked.', options, warnings: [] });
		expect(system()).toContain('exactly 2 options');
	});

	test('says that options are missing, and cuts what is too many', async () => {
		const { id } = await prompt({ optionCount: 3 });
		app.upstream.script(answer('1. One\n2. Two'), answer('Just prose.'), answer(['["a","b","c","d"]']));
		const [some, none, many] = [await run(id, {}), await run(id, {}), await run(id, {})];
		expect([some.body.options.length, codes(some.body)]).toEqual([2, ['options_missing']]);
		expect([none.body.options, none.body.response, codes(none.body)]).toEqual([[], 'Just prose.', ['options_missing']]);
		expect([many.body.options.length, codes(many.body)]).toEqual([3, []]);
	});

	test('is not cut when it is too long, but said to be', async () => {
		app.upstream.script(answer('Twelve chars'));
		const { body } = await run((await prompt({ maxLength: 5 })).id, {});
		expect(body).toMatchObject({ response: 'Twelve chars', truncated: false });
		expect(codes(body)).toEqual(['over_max_length']);
	});

	test('is said to be truncated when the model stopped at its limit', async () => {
		app.upstream.script(answer('Only the begin', { finishReason: 'length' }));
		const { body } = await run((await prompt()).id, {});
		expect(body).toMatchObject({ finishReason: 'length', truncated: true });
		expect(codes(body)).toEqual(['output_truncated']);
	});

	test('is estimated when the provider counts nothing', async () => {
		app.upstream.script(answer('Some words that were not counted.', { usage: null }));
		const { body } = await run((await prompt()).id, {});
		expect(codes(body)).toEqual(['usage_estimated']);
		expect(body.usage.inputTokens).toBeGreaterThan(5);
		expect(body.usage.totalTokens).toBe(body.usage.inputTokens + body.usage.outputTokens);
	});

	test('may hold a null character', async () => {
		app.upstream.script(answer(['a\0b']));
		const { body } = await run((await prompt()).id, {});
		expect((await app.ask('GET', `/audit-log/${body.auditLogId}`)).body.status).toBe('Succeeded');
	});
});
