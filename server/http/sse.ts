/** One server-sent event. */
export interface ServerEvent {
	event: string;
	data: unknown;
}

const HEADERS = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
const PING_INTERVAL = 15_000;

/**
 * Prints events as they come. The first one is awaited before anything is written, so that a failure up to there is an
 * ordinary answer. A slow reader slows the iterator down; when the reader goes away `stop` is called.
 */
export async function eventStream(
	events: AsyncIterator<ServerEvent>,
	asError: (error: unknown) => ServerEvent,
	stop: () => void,
): Promise<Response> {
	const encoder = new TextEncoder();
	const print = ({ event, data }: ServerEvent) => encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
	let next: Promise<IteratorResult<ServerEvent>> | null = Promise.resolve(await events.next());
	let ping: NodeJS.Timeout;

	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			ping = setInterval(() => {
				if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(': ping\n\n'));
			}, PING_INTERVAL);
		},
		async pull(controller) {
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
		async cancel() {
			clearInterval(ping);
			stop();
			await events.return?.();
		},
	});
	return new Response(body, { headers: HEADERS });
}
