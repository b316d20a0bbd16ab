import type { Dispatcher } from 'undici';
import { AppError } from '../base/errors.ts';

/** Reads a body as text. One that is longer than `maxBytes` is cut when `cut`, else it throws `provider_unavailable`. */
export async function readText(answer: Pick<Dispatcher.ResponseData, 'headers' | 'body'>, maxBytes: number, cut: boolean): Promise<string> {
	const { body, headers } = answer;
	// undici's own reading is the fastest, and the parser holds a body to the length that it announces.
	if (Number(headers['content-length']) <= maxBytes) return body.text();
	const chunks: Buffer[] = [];
	let size = 0;
	try {
		for await (const chunk of body as AsyncIterable<Buffer>) {
			chunks.push(chunk);
			size += chunk.length;
			if (size <= maxBytes) continue;
			if (!cut) throw new AppError('provider_unavailable', { cause: new Error(`The answer is longer than ${maxBytes} bytes.`) });
			break;
		}
	} finally {
		body.destroy();
	}
	return Buffer.concat(chunks).toString('utf8', 0, maxBytes);
}
