import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import type { ServerEvent } from './event-parser.ts';
import { stream, StreamFailure } from './event-stream.ts';
import { newRun, next, type Run, type RunEvent } from './run.ts';

/** Carries one run: what the server sends becomes at most one change per frame, and leaving aborts it at the provider. */
export class PdRunStream extends UmbControllerBase {
	#run = newRun();
	#onChange: (run: Run) => void;
	#abort?: AbortController;
	#queue: RunEvent[] = [];
	#frame = 0;

	constructor(host: UmbControllerHost, onChange: (run: Run) => void) {
		super(host);
		this.#onChange = onChange;
	}

	async start(promptId: string, body: unknown) {
		this.#abort?.abort();
		this.#queue = [];
		const abort = (this.#abort = new AbortController());
		this.change({ type: 'started' });
		try {
			for await (const event of stream(this, `/prompt/${promptId}/execute/stream`, body, abort.signal)) {
				if (abort.signal.aborted) return;
				this.#queue.push(...read(event));
				// No frames come in a hidden tab.
				if (document.hidden) this.#flush();
				else this.#frame ||= requestAnimationFrame(() => this.#flush());
			}
			// The connection broke before the last event.
			this.#queue.push({ type: 'failed', failure: { code: 'network' } });
		} catch (error) {
			if (abort.signal.aborted) return;
			this.#queue.push({ type: 'failed', failure: error instanceof StreamFailure ? error.failure : { code: 'network' } });
		}
		this.#flush();
	}

	stop() {
		this.#flush();
		this.#abort?.abort();
		this.change({ type: 'stopped' });
	}

	change(event: RunEvent) {
		this.#run = next(this.#run, event);
		this.#onChange(this.#run);
	}

	#flush() {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		if (this.#queue.length === 0) return;
		this.#run = this.#queue.splice(0).reduce(next, this.#run);
		this.#onChange(this.#run);
	}

	/** The sidebar is taken away, not destroyed. */
	override hostDisconnected() {
		super.hostDisconnected();
		this.#abort?.abort();
		cancelAnimationFrame(this.#frame);
	}
}

function read({ event, data }: ServerEvent): RunEvent[] {
	switch (event) {
		case 'metadata':
			return [{ type: 'metadata', auditLogId: data.auditLogId }];
		case 'content':
			return [{ type: 'content', delta: data.delta }];
		case 'option':
			return [{ type: 'option', option: data }];
		case 'complete':
			return [{ type: 'complete', answer: data }];
		case 'error':
			return [{ type: 'failed', failure: data }];
		default:
			return [];
	}
}
