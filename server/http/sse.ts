/** One server-sent event. */
export interface ServerEvent {
	event: string;
	data: unknown;
}

const HEADERS = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
const PING_INTERVAL = 15_000;
/** Intervals in which nothing is read; then the reader counts as gone, for its run takes a place that others could have. */
const PATIENCE = 4;

/**
 * Prints events as they come. The first one is awaited before anything is written, so that a failure up to there is an
 * ordinary answer. A slow reader slows the iterator down; when the reader goes away, or reads nothing for a minute, `stop` is called.
 */
export async function eventStream(
	events: AsyncIterator<ServerEvent>,
	asError: (error: unknown) => ServerEvent,
	stop: () => void,
	pingInterval = PING_INTERVAL,
): Promise<Response> {
	const encoder = new TextEncoder();
	const print = ({ event, data }: ServerEvent) => encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
	let next: Promise<IteratorResult<ServerEvent>> | null = Promise.resolve(await events.next());
	let ping: NodeJS.Timeout;
	let unread = 0;

	async function end(): Promise<void> {
		clearInterval(ping);
		stop();
		await events.return?.();
	}

	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			ping = setInterval(() => {
				if ((controller.desiredSize ?? 0) > 0) return controller.enqueue(encoder.encode(': ping\n\n'));
				if (++unread < PATIENCE) return;
				controller.error(new Error('Nobody reads this stream.'));
				void end().catch(() => undefined);
			}, pingInterval);
		},
		async pull(controller) {
			unread = 0;
			try {
				const { done, value } = await (next ?? events.next());
				next = null;
				if (!done) return controller.enqueue(print(value));
			} catch (error) {
				controller.enqueue(print(asError(error)));
			}
			clearInterval(ping);
			controller.close();
		},
		cancel: end,
	});
	return new Response(body, { headers: HEADERS });
}
