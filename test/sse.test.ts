import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eventStream, type ServerEvent } from '../server/http/sse.ts';

const INTERVAL = 20;

/** Events without end, one each `paceMs`, and what became of them. */
function endless(paceMs: number) {
	const state = { stopped: false, returned: false };
	async function* events(): AsyncGenerator<ServerEvent> {
		try {
			for (let index = 0; !state.stopped; index++) {
				yield { event: 'content', data: index };
				await wait(paceMs);
			}
		} finally {
			state.returned = true;
		}
	}
	const asError = (error: unknown) => ({ event: 'error', data: String(error) });
	return { state, response: eventStream(events(), asError, () => void (state.stopped = true), INTERVAL) };
}

test('a stream that nobody reads is ended, so that its run does not stay under way for ever', async () => {
	const { state, response } = endless(0);
	const { body } = await response;
	await expect.poll(() => state).toEqual({ stopped: true, returned: true });
	await expect(body!.getReader().read()).rejects.toThrow();
});

test('a stream that is read goes on, with a sign of life while there is nothing to tell', async () => {
	const { state, response } = endless(INTERVAL * 10);
	const reader = (await response).body!.pipeThrough(new TextDecoderStream()).getReader();
	let text = '';
	while (!text.includes('data: 1\n')) text += (await reader.read()).value;
	expect(text).toContain(': ping\n\n');
	expect(state).toEqual({ stopped: false, returned: false });
	await reader.cancel();
	await expect.poll(() => state).toEqual({ stopped: true, returned: true });
});
