import { randomBytes } from 'node:crypto';
import pino from 'pino';

export type Logger = pino.Logger;

/** JSON lines on stdout. No prompt text and no secret is ever given to it. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
	const options: pino.LoggerOptions = {
		level,
		base: null,
		timestamp: pino.stdTimeFunctions.isoTime,
		formatters: { level: (label) => ({ level: label }) },
		redact: { paths: ['authorization', 'cookie', '*.authorization', '*.cookie'], remove: true },
	};
	return destination ? pino(options, destination) : pino(options);
}

let lastTime = 0;
let sequence = 0;

/** A UUIDv7: ids sort by the time they were made, within one millisecond too. */
export function newId(now = Date.now()): string {
	sequence = now === lastTime ? sequence + 1 : 0;
	lastTime = now;
	const bytes = randomBytes(16);
	bytes.writeUIntBE(now, 0, 6);
	bytes.writeUInt16BE(0x7000 | (sequence & 0xfff), 6);
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
	return GUID.test(text);
}
