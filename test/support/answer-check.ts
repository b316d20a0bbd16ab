import { errorsOf } from '../../server/http/openapi.ts';
import { problemDetails } from '../../server/http/problem.ts';
import type { Route } from '../../server/http/route.ts';

const BASE = '/umbraco/ai/management/api/v1';

interface Answered {
	status: number;
	headers: Headers;
	body: unknown;
	text: string;
}

/** Throws when an answer is not one that the route's definition, and so its OpenAPI, tells of. */
export function checkAnswer(routes: readonly Route[], method: string, path: string, { status, headers, body, text }: Answered): void {
	const where = `${method} ${path} → ${status}`;
	const route = routes.find(
		({ definition }) => definition.method === method.toLowerCase() && matches(definition.path, path.replace(BASE, '')),
	);
	if (!route) return;
	checkHeaders(route.definition, status, headers, where);
	if (status >= 400) {
		const known = errorsOf(problemDetails, route.definition)[status];
		const { code } = problemDetails.schema.parse(body) as { code: string };
		if (headers.get('content-type') !== problemDetails.mediaType) throw new Error(`${where} is not ${problemDetails.mediaType}`);
		if (!known?.includes(code)) throw new Error(`${where} answers the code "${code}", which its route does not tell of`);
		return;
	}
	const schema = route.definition.answers[status];
	if (schema === undefined) throw new Error(`${where} is a status that its route does not tell of`);
	if (schema === null) {
		if (text !== '') throw new Error(`${where} has a body`);
		return;
	}
	if ('mediaType' in schema) {
		if (!headers.get('content-type')?.startsWith(schema.mediaType)) throw new Error(`${where} is not ${schema.mediaType}`);
		return;
	}
	const result = schema.safeParse(body);
	if (!result.success) throw new Error(`${where} does not fit its schema: ${result.error.message}`);
}

/** Of these headers an answer has all that its route tells of, and no other. */
function checkHeaders({ headers: declared = [] }: Route['definition'], status: number, headers: Headers, where: string): void {
	const expected: Record<string, boolean> = {
		ETag: status < 400 && declared.includes('ETag'),
		Location: status < 400 && declared.includes('Location'),
		'Server-Timing': status < 400 && declared.includes('Server-Timing'),
		'WWW-Authenticate': status === 401,
		'Retry-After': status === 429 || status === 503,
		Allow: false,
	};
	for (const [name, isExpected] of Object.entries(expected))
		if (headers.has(name) !== isExpected) throw new Error(`${where} ${isExpected ? 'lacks' : 'has'} the header ${name}, unlike its route`);
}

function matches(pattern: string, path: string): boolean {
	return new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
}
