/**
 * As much HTTP as a load needs, on bare sockets: a client that costs more than the server would make every gateway look
 * near to a direct call.
 */
export interface Call {
	port: number;
	path: string;
	headers: Record<string, string>;
	body: string;
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

export function requestOf({ path, headers, body }: Call): Buffer {
	const all = { Host: '127.0.0.1', 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers };
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
	return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}${HEAD_END}${body}`);
}

export type AnswerState = 'unfinished' | 'complete' | 'bad';

/** Follows the answers of one connection, one after the other: by their length, or to their last chunk. */
export function answerReader(): { push(chunk: Buffer): AnswerState } {
	let left: number | 'chunks' | undefined;
	let tail: Buffer = Buffer.alloc(0);

	function begin(chunk: Buffer): AnswerState {
		const end = chunk.indexOf(HEAD_END);
		const head = chunk.toString('latin1', 0, end);
		if (end < 0 || !head.startsWith('HTTP/1.1 200')) return 'bad';
		const length = /content-length: (\d+)/i.exec(head)?.[1];
		left = length === undefined ? 'chunks' : Number(length);
		return goOn(chunk.subarray(end + HEAD_END.length));
	}

	function goOn(chunk: Buffer): AnswerState {
		if (left === 'chunks') {
			tail = Buffer.concat([tail, chunk.subarray(-LAST_CHUNK.length)]).subarray(-LAST_CHUNK.length);
			if (!tail.equals(LAST_CHUNK)) return 'unfinished';
		} else {
			left = left! - chunk.length;
			if (left < 0) return 'bad';
			if (left > 0) return 'unfinished';
		}
		left = undefined;
		tail = Buffer.alloc(0);
		return 'complete';
	}

	return { push: (chunk) => (left === undefined ? begin(chunk) : goOn(chunk)) };
}
