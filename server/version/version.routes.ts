import type { ErrorCode } from '../base/errors.ts';
import type { Right } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import { pageOf } from '../http/schema.ts';
import { route, type Route } from '../http/route.ts';
import {
	ComparePath,
	Comparison,
	EntityPath,
	RollbackInput,
	RollbackResult,
	VersionDetail,
	VersionListQuery,
	VersionPath,
	VersionSchema,
} from './version.contract.ts';
import type { VersionedType } from './versioned.service.ts';
import type { VersionService } from './version.service.ts';

const tag = 'Versions';
const errors: ErrorCode[] = ['not_found', 'prompt_not_found', 'validation_failed'];
/** Reading is the author's; a connection's history is an admin's, as the connection itself. */
const needed: Record<VersionedType, { read: Right; write: Right }> = {
	prompt: { read: 'author', write: 'author' },
	profile: { read: 'author', write: 'admin' },
	connection: { read: 'admin', write: 'admin' },
};

export function versionRoutes({ versions }: { versions: VersionService }): Route[] {
	const must = (rights: ReadonlySet<Right>, type: VersionedType, verb: 'read' | 'write') => {
		const right = needed[type][verb];
		if (!rights.has(right)) throw new AppError('forbidden', { detail: `The history of a ${type} needs the right "${right}".` });
	};
	const base = '/version/{entityType}/{entityId}';
	return [
		route(
			{
				method: 'get',
				path: base,
				right: 'author',
				operationId: 'listVersions',
				summary: 'The versions of an entity, newest first',
				tag,
				params: EntityPath,
				query: VersionListQuery,
				answers: { 200: pageOf(VersionSchema) },
				errors,
			},
			async ({ actor, params, query }) => {
				must(actor.rights, params.entityType, 'read');
				return versions.list(params.entityType, params.entityId, query);
			},
		),
		route(
			{
				method: 'get',
				path: `${base}/{version}`,
				right: 'author',
				operationId: 'getVersion',
				summary: 'One version with its whole snapshot',
				tag,
				params: VersionPath,
				answers: { 200: VersionDetail },
				errors,
			},
			async ({ actor, params }) => {
				must(actor.rights, params.entityType, 'read');
				return versions.detail(params.entityType, params.entityId, params.version);
			},
		),
		route(
			{
				method: 'get',
				path: `${base}/{from}/compare/{to}`,
				right: 'author',
				operationId: 'compareVersions',
				summary: 'What differs between two versions',
				tag,
				params: ComparePath,
				answers: { 200: Comparison },
				errors,
			},
			async ({ actor, params }) => {
				must(actor.rights, params.entityType, 'read');
				return versions.compare(params.entityType, params.entityId, params.from, params.to);
			},
		),
		route(
			{
				method: 'post',
				path: `${base}/{version}/rollback`,
				right: 'author',
				operationId: 'rollbackVersion',
				summary: 'Save an old version as a new one',
				tag,
				params: VersionPath,
				body: RollbackInput,
				bodyOptional: true,
				answers: { 200: RollbackResult },
				errors: [...errors, 'version_conflict', 'duplicate_alias'],
			},
			async ({ actor, params, body }) => {
				must(actor.rights, params.entityType, 'write');
				return versions.rollback(actor, params.entityType, params.entityId, params.version, body.changeDescription);
			},
		),
	];
}
