import type { Piscina } from 'piscina';
import { AppError } from '../base/errors.ts';
import type { RenderOrder, RenderReply } from './render.worker.ts';
import { exceedsTime, render, type ParsedTemplate, type RenderedTemplate } from './template.ts';
import type { TemplateValues } from './values.ts';

/** Milliseconds that one template may hold up the serving thread; what needs more begins again on another thread. */
const AT_ONCE_MS = 20;
/** Each of them may take a second. */
const MOST_WAITING = 32;
const IDLE_MS = 10_000;

export interface TemplateRenderer {
	/** Throws `template_failed` as `render` does, and `overloaded` when too many slow templates wait already. */
	render(parsed: ParsedTemplate, values: TemplateValues): Promise<RenderedTemplate>;
	close(): Promise<void>;
}

/** Renders on the spot what is done at once, which is nearly everything, and the rest where nobody else waits for it. */
export function createTemplateRenderer(): TemplateRenderer {
	let pool: Promise<Piscina> | undefined;
	/** Those that were slow the last time are not tried here, or many of them at once would add up. */
	const slow = new WeakSet<ParsedTemplate>();

	async function startPool(): Promise<Piscina> {
		const { Piscina } = await import('piscina');
		const filename = new URL('./render.worker.ts', import.meta.url).href;
		return new Piscina({ filename, minThreads: 0, maxThreads: 1, maxQueue: MOST_WAITING, idleTimeout: IDLE_MS });
	}

	async function renderElsewhere(parsed: ParsedTemplate, values: TemplateValues): Promise<RenderedTemplate> {
		const threads = await (pool ??= startPool());
		if (threads.queueSize >= MOST_WAITING) {
			throw new AppError('overloaded', {
				detail: 'Too many slow templates are being rendered. Try again in a moment.',
				facts: { retryAfter: 5 },
			});
		}
		const order: RenderOrder = { text: parsed.text, values };
		const reply = (await threads.run(order)) as RenderReply;
		if ('failure' in reply) throw new AppError('template_failed', reply.failure);
		// It was the machine that was busy, or code that was not compiled yet.
		if (reply.milliseconds < AT_ONCE_MS) slow.delete(parsed);
		return reply;
	}

	return {
		async render(parsed, values) {
			if (!slow.has(parsed)) {
				try {
					return render(parsed, values, AT_ONCE_MS);
				} catch (error) {
					if (!exceedsTime(error)) throw error;
					slow.add(parsed);
				}
			}
			return renderElsewhere(parsed, values);
		},
		async close() {
			await (await pool)?.destroy();
		},
	};
}
