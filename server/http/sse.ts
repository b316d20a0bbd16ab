import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { API_HEADERS } from './json-answer.ts';

/** One server-sent event. */
export interface ServerEvent {
	event: string;
	data: unknown;
}

const HEADERS = { ...API_HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
const PING = ': ping\n\n';
const PING_INTERVAL = 15_000;
/** Intervals in which nothing is read; then the reader counts as gone, for its run takes a place that others could have. */
const PATIENCE = 4;

/**
 * Prints parts as they come, onto Node's own answer: web streams cost more than the run that they carry. The first part is
 * awaited before anything is written, so that a failure up to there is an ordinary answer. A slow reader slows the parts
 * down; one that reads nothing for a minute is cut off, and the request's signal tells of that as of one who goes away.
 */
export async function eventStream<Part>(
	context: Context,
	parts: AsyncGenerator<Part>,
	eventOf: (part: Part) => ServerEvent,
	asError: (error: unknown) => ServerEvent,
	pingInterval = PING_INTERVAL,
): Promise<Response> {
	const { outgoing: answer } = context.env as { outgoing: ServerResponse };
	if (context.req.method === 'HEAD') {
		await parts.return(undefined);
		return context.body(null, 200, HEADERS);
	}
	let next = await parts.next();
	// Headers that were set on the way here go along.
	answer.writeHead(200, [...context.body(null, 200, HEADERS).headers].flat());
	const pings = setInterval(keepAlive(answer), pingInterval);
	try {
		for (; !next.done && !answer.destroyed; next = await parts.next()) {
			if (!answer.write(print(eventOf(next.value)))) await drained(answer);
		}
	} catch (error) {
		if (!answer.destroyed) answer.write(print(asError(error)));
	} finally {
		clearInterval(pings);
		await parts.return(undefined);
		answer.end();
	}
	return alreadySent();
}

/**
 * Tells the server not to answer once more. A middleware that adds a header makes a copy of it, and a copy keeps the mark
 * only of an answer whose body has been looked at.
 */
function alreadySent(): Response {
	const sent = new Response(null, { headers: RESPONSE_ALREADY_SENT.headers });
	return sent.body === null ? sent : RESPONSE_ALREADY_SENT;
}

function print({ event, data }: ServerEvent): string {
	return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function drained(answer: ServerResponse): Promise<void> {
	if (answer.destroyed) return Promise.resolve();
	return new Promise((resolve) => {
		const done = () => {
			answer.off('drain', done).off('close', done);
			resolve();
		};
		answer.on('drain', done).on('close', done);
	});
}

/** A sign of life for who reads, an end for who does not. */
function keepAlive(answer: ServerResponse): () => void {
	let unread = 0;
	return () => {
		if (answer.destroyed) return;
		if (answer.writableNeedDrain) {
			if (++unread >= PATIENCE) answer.destroy();
			return;
		}
		unread = 0;
		answer.write(PING);
	};
}
