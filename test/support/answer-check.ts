import { ProblemSchema, errorsOf } from '../../server/http/openapi.ts';
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
	if (status >= 400) {
		const known = errorsOf(route.definition)[status] as string[] | undefined;
		const { code } = ProblemSchema.parse(body);
		if (!headers.get('content-type')?.startsWith('application/problem+json')) throw new Error(`${where} is not problem+json`);
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

function matches(pattern: string, path: string): boolean {
	return new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
}
