import type { Socket } from 'node:net';

const CONTINUE = Buffer.from('HTTP/1.1 100');
const END = '\r\n\r\n';
/** Of an interim answer, with all that may stand in it. */
const LONGEST = 8_192;

/**
 * Takes `100 Continue` out of what a socket reads. Some servers send it unasked, which HTTP allows (RFC 9110, 15.2) and undici
 * takes for the end of the connection. Looked for only where an answer begins: at the first bytes after a request.
 */
export function withoutContinue<S extends Socket>(socket: S): S {
	const read = socket.read.bind(socket) as () => Buffer | null;
	const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
	let isBeginning = false;
	let held: Buffer | undefined;

	function readOn(): Buffer | null {
		let chunk = read();
		while (isBeginning && chunk !== null) {
			const bytes: Buffer = held ? Buffer.concat([held, chunk]) : chunk;
			held = undefined;
			const end = isContinue(bytes) ? bytes.indexOf(END) : 0;
			if (end === 0 || (end < 0 && bytes.length > LONGEST)) {
				isBeginning = false;
				return bytes;
			}
			const rest: Buffer = end < 0 ? bytes : bytes.subarray(end + END.length);
			if (end < 0) held = rest;
			chunk = end < 0 || rest.length === 0 ? read() : rest;
		}
		return chunk;
	}

	return Object.assign(socket, {
		read: readOn,
		write(...given: unknown[]) {
			isBeginning = true;
			return write(...given);
		},
	});
}

/** Also as far as it has come: the answer may be cut anywhere. */
function isContinue(bytes: Buffer): boolean {
	const length = Math.min(bytes.length, CONTINUE.length);
	return bytes.subarray(0, length).equals(CONTINUE.subarray(0, length));
}
