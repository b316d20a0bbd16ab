import type { paths } from './schema.gen.ts';

/** Where the API stands in the OpenAPI document; the server may serve it elsewhere. */
export const DOCUMENTED_BASE_PATH = '/umbraco/ai/management/api/v1';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** The routes by their path below the base. */
type Routes = { [Path in keyof paths as Path extends `${typeof DOCUMENTED_BASE_PATH}${infer Rest}` ? Rest : never]: paths[Path] };

/** The paths that answer to a method: `/prompt/{idOrAlias}`. */
export type PathOf<M extends Method> = { [Path in keyof Routes]: Routes[Path][M] extends object ? Path : never }[keyof Routes];

/** What OpenAPI says of one method of a path. */
export type Operation<M extends Method, Path extends PathOf<M>> = Routes[Path][M];

type Member<T, Name extends PropertyKey> = Name extends keyof T ? T[Name] : undefined;
type Parameters<Op, Place extends 'path' | 'query'> = Member<Member<Op, 'parameters'>, Place>;
type Body<Op> = JsonOf<Member<Op, 'requestBody'>>;
type JsonOf<Request> = Request extends { content: { 'application/json': infer Json } } ? Json : undefined;

/** An option that has to be there, may be there, or is never there. */
type Option<Name extends string, Value> = [Value] extends [undefined]
	? { [N in Name]?: undefined }
	: undefined extends Value
		? { [N in Name]?: Value }
		: { [N in Name]: Value };

/** What a caller gives: the values in the path, the query and the body. */
export type Input<Op> = Option<'path', Parameters<Op, 'path'>> & Option<'query', Parameters<Op, 'query'>> & Option<'body', Body<Op>>;

/** What a good answer holds; undefined for one without content. */
export type Output<Op, Media extends string = 'application/json'> = Op extends { responses: infer Responses }
	? Content<Responses[keyof Responses & (200 | 201 | 204)], Media>
	: never;
type Content<Response, Media extends string> = Response extends { content: { [M in Media]: infer Value } } ? Value : undefined;

/** The paths that answer a POST with server-sent events. */
export type StreamPath = {
	[Path in PathOf<'post'>]: [Output<Operation<'post', Path>, 'text/event-stream'>] extends [undefined] ? never : Path;
}[PathOf<'post'>];
