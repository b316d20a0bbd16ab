import type { z } from 'zod';
import { AppError, type ErrorCode } from '../base/errors.ts';
import type { Logger } from '../base/runtime.ts';
import type { Caller } from './umbraco-credentials.ts';
import type { CmsFetch, CmsResponse } from './umbraco-transport.ts';
import { pageOf } from './umbraco-wire.ts';

export interface UmbracoClient {
	/** Throws `unauthenticated` for 401, `forbidden` or the given refusal for 403, the given refusal for 404, else `cms_unavailable`. */
	read<Schema extends z.ZodType>(path: string, schema: Schema, caller: Caller, refusals?: Refusals): Promise<z.output<Schema>>;
	/** Null where `read` would refuse with one of these statuses. */
	readUnless<Schema extends z.ZodType>(
		path: string,
		schema: Schema,
		caller: Caller,
		statuses: readonly number[],
	): Promise<z.output<Schema> | null>;
	/** All items of a list with pages; none where it is refused with one of these statuses. */
	readAll<Item extends z.ZodType>(path: string, item: Item, caller: Caller, statuses?: readonly number[]): Promise<z.output<Item>[]>;
	close(): Promise<void>;
}

export type Refusals = Partial<Record<403 | 404, ErrorCode>>;

export interface UmbracoClientOptions {
	fetch: CmsFetch;
	logger: Logger;
	timeoutMs: number;
	/** Told of every 401, so that nothing known about the caller is kept. */
	onUnauthenticated(caller: Caller): void;
}

const API = '/umbraco/management/api/v1';
const PAGE = 100;
const MAX_PAGES = 50;

/** Reads the Management API on behalf of callers. Nothing that a caller sent is ever in a message or a log. */
export function createUmbracoClient({ fetch, logger, timeoutMs, onUnauthenticated }: UmbracoClientOptions): UmbracoClient {
	async function ask(path: string, caller: Caller): Promise<{ status: number; body: unknown }> {
		const asked = (signal: AbortSignal) => fetch(API + path, { method: 'GET', headers: caller.headers, signal });
		const { status, body } = await within(timeoutMs, async (signal) => read(await asked(signal))).catch((error: unknown) => {
			throw error instanceof AppError ? error : unavailable(path, reasonOf(error));
		});
		if (status === 401) {
			onUnauthenticated(caller);
			throw new AppError('unauthenticated');
		}
		return { status, body };
	}

	function unavailable(path: string, reason: string): AppError {
		logger.warn({ path, reason }, 'the CMS gave no usable answer');
		return new AppError('cms_unavailable', { cause: new Error(`GET ${path}: ${reason}`) });
	}

	function parsed<Schema extends z.ZodType>(path: string, schema: Schema, { status, body }: { status: number; body: unknown }) {
		if (status === 403) throw new AppError('forbidden');
		if (status !== 200) throw unavailable(path, `status ${status}`);
		const result = schema.safeParse(body);
		if (result.success) return result.data;
		const issue = result.error.issues[0];
		throw unavailable(path, `the answer has another form at "${issue?.path.join('.')}": ${issue?.code}`);
	}

	const client: UmbracoClient = {
		async read(path, schema, caller, refusals = {}) {
			const answer = await ask(path, caller);
			const refusal = refusals[answer.status as 403 | 404];
			if (refusal) throw new AppError(refusal);
			return parsed(path, schema, answer);
		},
		async readUnless(path, schema, caller, statuses) {
			const answer = await ask(path, caller);
			return statuses.includes(answer.status) ? null : parsed(path, schema, answer);
		},
		async readAll(path, item, caller, statuses = []) {
			const all: z.output<typeof item>[] = [];
			// Umbraco rejects a `skip` that is not a multiple of `take`.
			for (let page = 0; page < MAX_PAGES; page++) {
				const query = `${path.includes('?') ? '&' : '?'}skip=${page * PAGE}&take=${PAGE}`;
				const found = await client.readUnless(path + query, pageOf(item), caller, statuses);
				all.push(...(found?.items ?? []));
				if (!found || found.items.length === 0 || all.length >= found.total) break;
			}
			return all;
		},
		close: async () => fetch.close?.(),
	};
	return client;
}

/** A reason in our own words. */
class NoAnswer extends Error {}

/** Others' messages may quote what was sent, their codes do not. */
function reasonOf(error: unknown): string {
	if (error instanceof NoAnswer) return error.message;
	const { code, name } = Object(error) as { code?: unknown; name?: unknown };
	return String(code ?? name ?? 'no answer');
}

/** A body counts only with 200; others are texts of proxies as often as not. */
async function read(answer: CmsResponse): Promise<{ status: number; body: unknown }> {
	const text = await answer.text();
	if (answer.status !== 200) return { status: answer.status, body: undefined };
	try {
		return { status: 200, body: JSON.parse(text) };
	} catch {
		throw new NoAnswer('the answer is not JSON');
	}
}

/** Gives up after `timeoutMs`, whether the work listens to the signal or not. */
function within<T>(timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const controller = new AbortController();
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			reject(new NoAnswer(`no answer within ${timeoutMs} ms`));
			controller.abort();
		}, timeoutMs);
		work(controller.signal)
			.then(resolve, reject)
			.finally(() => clearTimeout(timer));
	});
}
