import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../server/base/errors.ts';
import type { Guardrail } from '../server/execution/guardrail.ts';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { allEvents } from './support/events.ts';
import { givenProfile, givenPrompt } from './support/given.ts';
import { answer } from './support/upstream-answer.ts';

const SECRET = 'Operation Rye';

const blocking: Guardrail = {
	async input(messages) {
		if (messages.some(({ content }) => content.includes('forbidden')))
			throw new AppError('guardrail_blocked', { detail: 'The text names what is forbidden.' });
		return messages;
	},
};

/** Takes the secret out on the way in; holds back the end of each text that could be the beginning of it. */
const redacting: Guardrail = {
	input: async (messages) => messages.map((message) => ({ ...message, content: message.content.replaceAll(SECRET, '[secret]') })),
	async *output(parts) {
		let held = '';
		for await (const part of parts) {
			if (part.type === 'text') {
				const text = (held + part.text).replaceAll(SECRET, '[secret]');
				const safe = Math.max(0, text.length - SECRET.length);
				held = text.slice(safe);
				if (safe > 0) yield { type: 'text', text: text.slice(0, safe) };
				continue;
			}
			if (held) yield { type: 'text', text: held };
			yield part;
		}
	},
};

const refusing: Guardrail = {
	async *output(parts) {
		for await (const part of parts) {
			if (part.type === 'text' && part.text.includes('rude')) throw new AppError('guardrail_blocked');
			yield part;
		}
	},
};

let app: TestApp;
let id: string;
beforeAll(async () => {
	app = await startApp({ guardrails: [blocking, redacting, refusing] });
	const profile = await givenProfile(app);
	({ id } = await givenPrompt(app, { profileId: profile.id, instructions: 'Describe {{ what }}.' }));
});
afterAll(() => app.close());
afterEach(() => app.upstream.reset());

const run = (what: string) => app.ask('POST', `/prompt/${id}/execute`, { body: { variables: { what } } });
const stream = async (what: string) =>
	allEvents(await app.fetch('POST', `/prompt/${id}/execute/stream`, { body: { variables: { what } } }));
const entry = async (auditLogId: string): Promise<Json> => (await app.ask('GET', `/audit-log/${auditLogId}`)).body;

describe('a guardrail', () => {
	test('blocks what goes to the model: no call, and a row that says Blocked', async () => {
		const { status, body } = await run('the forbidden cake');
		expect([status, body.code, body.detail]).toEqual([422, 'guardrail_blocked', 'The text names what is forbidden.']);
		expect(app.upstream.requests).toHaveLength(0);
		expect(await entry(body.auditLogId)).toMatchObject({ status: 'Blocked', errorCode: 'guardrail_blocked', promptSnapshot: null });
	});

	test('changes what goes to the model, and the audit log has what was sent', async () => {
		app.upstream.script(answer('Fine.'));
		const { body } = await run(SECRET);
		expect(app.upstream.requests[0]!.prompt).toBe('Describe [secret].');
		expect(JSON.stringify((await entry(body.auditLogId)).promptSnapshot)).not.toContain(SECRET);
	});

	test('changes what comes back, also where it is cut in two, and the audit log has what the caller got', async () => {
		const pieces = ['They call it Oper', 'ation R', 'ye, and it rises.'];
		app.upstream.script(answer(pieces, { paceMs: 5 }), answer(pieces));
		const events = await stream('bread');
		const deltas = events.filter(({ event }) => event === 'content').map(({ data }) => data.delta);
		expect(deltas.join('')).toBe('They call it [secret], and it rises.');
		expect(deltas.length).toBeGreaterThan(1);
		const complete = events.at(-1)!.data;
		expect(complete.response).toBe('They call it [secret], and it rises.');
		expect((await run('bread')).body.response).toBe(complete.response);
		expect(await entry(complete.auditLogId)).toMatchObject({ status: 'Succeeded', responseSnapshot: complete.response });
	});

	test('ends an answer half-way: the caller is told, the provider is stopped, the row says Blocked', async () => {
		app.upstream.script(answer(['A long and friendly beginning, ', 'then rude', ' words', ' without', ' end'], { paceMs: 20 }));
		const events = await stream('bread');
		expect(events.at(-1)).toMatchObject({ event: 'error', data: { code: 'guardrail_blocked' } });
		const { auditLogId } = events.at(-1)!.data;
		expect(await entry(auditLogId)).toMatchObject({ status: 'Blocked' });
		await app.upstream.requests[0]!.over;
		expect(app.upstream.requests[0]!.aborted).toBe(true);
	});
});
