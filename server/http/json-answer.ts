import { promisify } from 'node:util';
import { gzip as zip } from 'node:zlib';
import type { Context } from 'hono';
import type { Answer } from './answer.ts';

const gzip = promisify(zip);
/** In characters. An answer of a run is mostly shorter, and goes out as soon as it is there. */
const WORTH_COMPRESSING = 4_096;

/** What every answer of an API carries: it is never a page, and is kept by nobody on the way. */
export const API_HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' };

/** Sends an answer: nothing of it when the caller has this version already, a long one compressed where the caller takes that. */
export async function send(context: Context, { status, body, headers: own }: Answer): Promise<Response> {
	const headers = { ...API_HEADERS, ...own };
	if (status === 200 && isKnown(context, own.ETag)) return context.body(null, 304, headers);
	if (body === undefined) return context.body(null, status as 204, headers);
	const text = JSON.stringify(body);
	const typed = { ...headers, 'Content-Type': 'application/json' };
	if (text.length < WORTH_COMPRESSING) return context.body(text, status as 200, typed);
	context.header('Vary', 'Accept-Encoding', { append: true });
	if (!takesGzip(context)) return context.body(text, status as 200, typed);
	const zipped = new Uint8Array(await gzip(text));
	return context.body(zipped, status as 200, { ...typed, 'Content-Encoding': 'gzip' });
}

function isKnown({ req }: Context, etag: string | undefined): boolean {
	const known = etag && req.method === 'GET' && req.header('if-none-match');
	return known ? known.split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim())) : false;
}

function takesGzip({ req }: Context): boolean {
	return /(?:^|,)\s*(?:gzip|\*)\s*(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(req.header('accept-encoding') ?? '');
}
