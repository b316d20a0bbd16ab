import type { Context } from 'hono';
import { AppError } from '../base/errors.ts';
import { answeredRequest } from './answered-request.ts';
import { API_HEADERS } from './json-answer.ts';
import type { ApiDescription } from './openapi.ts';

/** What is nobody's address is told where the API is, as the API tells of failures. */
export function noRoute({ basePath, renderer }: ApiDescription): (context: Context) => Response {
	return (context) => {
		const error = new AppError('not_found', {
			detail: `Nothing is at this address. The API is at ${basePath}, its description at ${basePath}/docs.`,
		});
		const body = JSON.stringify(renderer.body(error, answeredRequest(context)));
		return context.body(body, 404, { ...API_HEADERS, 'Content-Type': renderer.mediaType });
	};
}
