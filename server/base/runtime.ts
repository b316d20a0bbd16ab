import pino from 'pino';
import { v7 } from 'uuid';

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

/** A UUIDv7: ids sort in the order in which this process made them, even when its clock is set back. */
export function newId(): string {
	return v7();
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
	return GUID.test(text);
}
