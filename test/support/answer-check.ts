import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Answered {
	status: number;
	headers: Headers;
	body: unknown;
	text: string;
}

interface Described {
	description: string;
	headers?: Record<string, unknown>;
	content?: Record<string, { 'x-events'?: Record<string, { $ref: string }> }>;
}

/** What is served: `verify` and a test see to it that it is current. */
const document = JSON.parse(readFileSync(new URL('../../openapi/management.json', import.meta.url), 'utf8')) as {
	paths: Record<string, Record<string, { responses: Record<string, Described> }>>;
};
export const BASE = '/umbraco/ai/management/api/v1';
const routes = Object.keys(document.paths).map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }));

const ajv = new Ajv2020({ strict: false, validateSchema: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(document, 'openapi');

/** Throws when an answer is not one that the OpenAPI document tells of, down to a member beyond it. */
export function checkAnswer(method: string, address: string, { status, headers, body, text }: Answered): void {
	const found = describedAt(method, address);
	if (!found) return;
	const where = `${method} ${address} → ${status}`;
	const { pointer, responses } = found;
	const described = responses[status];
	if (!described) throw new Error(`${where} is a status that its route does not tell of: ${text.slice(0, 300)}`);
	checkHeaders(described, status, headers, where);
	const [[mediaType] = []] = Object.entries(described.content ?? {});
	if (!mediaType) {
		if (text !== '') throw new Error(`${where} has a body`);
		return;
	}
	if (headers.get('content-type')?.split(';')[0] !== mediaType) throw new Error(`${where} is not ${mediaType}`);
	if (status >= 400) checkCode(described, body, where);
	if (body !== undefined && mediaType.endsWith('json'))
		checkSchema(`${pointer}/responses/${status}/content/${escaped(mediaType)}/schema`, body, where);
}

/** The same for an event of the stream at an address. */
export function checkEvent(address: string, event: string, data: unknown): void {
	const events = describedAt('POST', address)?.responses['200']?.content?.['text/event-stream']?.['x-events'];
	if (!events) return;
	const where = `the event ${event} of ${address}`;
	const schema = events[event];
	if (!schema) throw new Error(`${where} is not one that its route tells of`);
	checkSchema(schema.$ref, data, where);
}

function describedAt(method: string, address: string) {
	const { pathname } = new URL(address, 'http://server.invalid');
	const full = pathname.startsWith('/umbraco') ? pathname : BASE + pathname;
	// A literal path wins over one with a parameter, as in the server.
	const [path] = routes
		.filter(({ pattern }) => pattern.test(full))
		.map((one) => one.path)
		.toSorted((one, other) => weight(one) - weight(other));
	const operation = path && document.paths[path]![method.toLowerCase()];
	return operation ? { pointer: `#/paths/${escaped(path)}/${method.toLowerCase()}`, responses: operation.responses } : undefined;
}

function weight(path: string): number {
	return path.split('{').length;
}

function checkCode({ description }: Described, body: unknown, where: string): void {
	const { code } = body as { code: string };
	const known = description
		.slice(description.indexOf(':') + 1)
		.split(',')
		.map((one) => one.trim());
	if (!known.includes(code)) throw new Error(`${where} answers the code "${code}", which its route does not tell of`);
}

function checkSchema(pointer: string, value: unknown, where: string): void {
	const validate = ajv.getSchema(`openapi${pointer}`);
	if (!validate) throw new Error(`${where} has no schema at ${pointer}`);
	if (!validate(value)) throw new Error(`${where} does not fit its schema: ${ajv.errorsText(validate.errors)}`);
}

/** Of these headers an answer has all that its route tells of, and no other. */
function checkHeaders({ headers: declared = {} }: Described, status: number, headers: Headers, where: string): void {
	for (const name of ['ETag', 'Location', 'Server-Timing', 'WWW-Authenticate', 'Retry-After', 'Allow']) {
		// A provider may say when to come back, or not.
		if (name === 'Retry-After' && status === 502) continue;
		if (headers.has(name) !== name in declared)
			throw new Error(`${where} ${name in declared ? 'lacks' : 'has'} the header ${name}, unlike its route`);
	}
}

function escaped(segment: string): string {
	return encodeURIComponent(segment.replaceAll('~', '~0').replaceAll('/', '~1'));
}
