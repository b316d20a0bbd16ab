import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import type { EventSourceMessage } from 'eventsource-parser';
import { stream, StreamFailure } from '../api/event-stream.ts';
import { readProblem } from '../api/problem.ts';
import type { Schema } from '../api/schema.ts';
import { newRun, next, type Answer, type Run, type RunEvent } from './run.ts';

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

	async start(promptId: string, body: Schema<'ExecuteInput'>) {
		this.#abort?.abort();
		this.#queue = [];
		const { signal } = (this.#abort = new AbortController());
		const path = { idOrAlias: promptId };
		this.change({ type: 'started' });
		try {
			for await (const event of stream(this, '/prompt/{idOrAlias}/execute/stream', { path, body, signal })) {
				if (signal.aborted) return;
				this.#queue.push(...read(event));
				// No frames come in a hidden tab.
				if (document.hidden) this.#flush();
				else this.#frame ||= requestAnimationFrame(() => this.#flush());
			}
			// The connection broke before the last event.
			this.#queue.push({ type: 'failed', failure: { code: 'network' } });
		} catch (error) {
			if (signal.aborted) return;
			this.#queue.push({ type: 'failed', failure: error instanceof StreamFailure ? error.problem : { code: 'network' } });
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

/** The events that `streamPrompt` tells of; others are of a later server. */
function read({ event, data }: EventSourceMessage): RunEvent[] {
	switch (event) {
		case 'metadata': {
			const { auditLogId }: Pick<Answer, 'auditLogId'> = JSON.parse(data);
			return [{ type: 'metadata', auditLogId }];
		}
		case 'content': {
			const { delta }: { delta: string } = JSON.parse(data);
			return [{ type: 'content', delta }];
		}
		case 'option':
			return [{ type: 'option', option: JSON.parse(data) }];
		case 'complete':
			return [{ type: 'complete', answer: JSON.parse(data) }];
		case 'error': {
			const problem = readProblem(JSON.parse(data));
			return [{ type: 'failed', failure: { ...problem, code: problem.code ?? 'internal_error' } }];
		}
		default:
			return [];
	}
}
