import type { z } from 'zod';
import type { Actor, Need } from '../base/actor.ts';
import type { ErrorCode } from '../base/errors.ts';
import { created, noContent, versioned } from '../http/answer.ts';
import { route, type Route } from '../http/route.ts';
import { IdOrAlias } from '../http/schema.ts';
import type { VersionedType } from './versioned-row.ts';
import type { SaveOptions } from './versioned.service.ts';

/** The members of a body that are about the save and not about the entity. */
type Saved = { version?: number | undefined; changeDescription?: string | undefined };

export interface SavingOptions<Input extends z.ZodType> {
	type: VersionedType;
	tag: string;
	/** Who may save and delete. */
	access: Need;
	input: Input;
	entity: z.ZodType;
	notFound: ErrorCode;
	basePath: string;
	/** What deleting means, for the documentation. */
	deleting: string;
	service: {
		create(actor: Actor, input: z.output<Input>): Promise<{ id: string; version: number }>;
		update(actor: Actor, idOrAlias: string, input: z.output<Input>, options: SaveOptions): Promise<{ version: number }>;
		remove(idOrAlias: string, expected: number | undefined): Promise<void>;
	};
}

/** POST, PUT and DELETE of a versioned entity: the same for each of them. */
export function savingRoutes<Input extends z.ZodType<Saved>>(options: SavingOptions<Input>): Route[] {
	const { type, tag, access, input, entity, notFound, basePath, service } = options;
	const path = `/${type}`;
	const one = `${path}/{idOrAlias}`;
	const Type = type[0]!.toUpperCase() + type.slice(1);
	return [
		route(
			{
				method: 'post',
				path,
				access,
				operationId: `create${Type}`,
				summary: `Make a ${type}`,
				tag,
				body: input,
				answers: { 201: entity },
				headers: ['Location', 'ETag'],
				errors: ['duplicate_alias'],
			},
			async ({ actor, body }) => {
				const made = await service.create(actor, body as z.output<Input>);
				return created(`${basePath}${path}/${made.id}`, made);
			},
		),
		route(
			{
				method: 'put',
				path: one,
				access,
				operationId: `update${Type}`,
				summary: `Replace a ${type}; a change makes a version`,
				tag,
				params: IdOrAlias,
				body: input,
				answers: { 200: entity },
				ifMatch: true,
				headers: ['ETag'],
				errors: [notFound, 'version_conflict', 'duplicate_alias'],
			},
			async ({ actor, params, body, ifMatch }) => {
				const { version, changeDescription } = body;
				return versioned(
					await service.update(actor, params.idOrAlias, body as z.output<Input>, { expected: ifMatch ?? version, changeDescription }),
				);
			},
		),
		route(
			{
				method: 'delete',
				path: one,
				access,
				operationId: `delete${Type}`,
				summary: options.deleting,
				tag,
				params: IdOrAlias,
				answers: { 204: null },
				ifMatch: true,
				errors: [notFound, 'version_conflict', 'in_use'],
			},
			async ({ params, ifMatch }) => {
				await service.remove(params.idOrAlias, ifMatch);
				return noContent;
			},
		),
	];
}
