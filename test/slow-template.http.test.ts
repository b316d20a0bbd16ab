import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type Json, type TestApp } from './support/app.ts';
import { givenPrompt } from './support/given.ts';
import { answer } from './support/upstream-answer.ts';

const ENDLESS = '{% for i in (1..9999) %}{% for j in (1..9999) %}{{ a }}{% endfor %}{% endfor %}';
/** Longer than what is done on the spot, far less than a second. */
const LABORIOUS = '{% assign n = 0 %}{% for i in (1..40000) %}{% assign n = n | plus: 1 %}{% endfor %}{{ n }} {{ name }}';

let app: TestApp;
let endless: Json;
let laborious: Json;
beforeAll(async () => {
	app = await startApp();
	endless = await givenPrompt(app, { instructions: ENDLESS });
	laborious = await givenPrompt(app, { instructions: LABORIOUS, profileId: endless.profileId });
});
afterAll(() => app.close());

const run = (prompt: Json, body: object = {}) => app.ask('POST', `/prompt/${prompt.alias}/execute`, { body });

test('templates that take their whole second hold up nobody else, and fail with their place', async () => {
	const order: string[] = [];
	const slow = Array.from({ length: 3 }, async () => {
		const reply = await run(endless);
		order.push('slow');
		return reply;
	});
	for (let call = 0; call < 5; call++) {
		expect((await app.fetch('GET', '/healthz', { as: null })).status).toBe(200);
		order.push('healthy');
	}
	const replies = await Promise.all(slow);
	expect(order.slice(0, 5)).toEqual(Array(5).fill('healthy'));
	for (const { status, body } of replies) {
		expect(status).toBe(400);
		expect(body).toMatchObject({ code: 'template_failed', line: 1, column: expect.any(Number), auditLogId: expect.any(String) });
		expect(body.detail).toContain('longer than one second');
	}
});

test('a template that takes a while says the same as if it were quick', async () => {
	app.upstream.script(answer('Done.'));
	const reply = await run(laborious, { variables: { name: 'Ærø' } });
	expect(reply.status).toBe(200);
	expect(app.upstream.requests.at(-1)!.body!.messages.at(-1)!.content).toBe('40000 Ærø');
});
