import type { ErrorCode } from '../base/errors.ts';
import { authorize, type Actor } from '../base/actor.ts';
import { versioned } from '../http/answer.ts';
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
import type { VersionedType } from './versioned-row.ts';
import type { VersionService } from './version.service.ts';

const tag = 'Versions';
const errors: ErrorCode[] = ['not_found', 'prompt_not_found', 'validation_failed'];

export function versionRoutes({ versions }: { versions: VersionService }): Route[] {
	const authorizeHistory = (actor: Actor, type: VersionedType, verb: 'read' | 'write') =>
		authorize(actor, versions.accessTo(type)[verb], `The history of a ${type}`);
	const base = '/version/{entityType}/{entityId}';
	return [
		route(
			{
				method: 'get',
				path: base,
				access: { right: 'author' },
				operationId: 'listVersions',
				summary: 'The versions of an entity, newest first',
				tag,
				params: EntityPath,
				query: VersionListQuery,
				answers: { 200: pageOf(VersionSchema) },
				errors,
			},
			async ({ actor, params, query }) => {
				authorizeHistory(actor, params.entityType, 'read');
				return versions.list(params.entityType, params.entityId, query);
			},
		),
		route(
			{
				method: 'get',
				path: `${base}/{version}`,
				access: { right: 'author' },
				operationId: 'getVersion',
				summary: 'One version with its whole snapshot',
				tag,
				params: VersionPath,
				answers: { 200: VersionDetail },
				errors,
			},
			async ({ actor, params }) => {
				authorizeHistory(actor, params.entityType, 'read');
				return versions.detail(params.entityType, params.entityId, params.version);
			},
		),
		route(
			{
				method: 'get',
				path: `${base}/{from}/compare/{to}`,
				access: { right: 'author' },
				operationId: 'compareVersions',
				summary: 'What differs between two versions',
				tag,
				params: ComparePath,
				answers: { 200: Comparison },
				errors,
			},
			async ({ actor, params }) => {
				authorizeHistory(actor, params.entityType, 'read');
				return versions.compare(params.entityType, params.entityId, params.from, params.to);
			},
		),
		route(
			{
				method: 'post',
				path: `${base}/{version}/rollback`,
				access: { right: 'author' },
				operationId: 'rollbackVersion',
				summary: 'Save what an old version owns as a new one',
				tag,
				params: VersionPath,
				body: RollbackInput,
				bodyOptional: true,
				ifMatch: true,
				answers: { 200: RollbackResult },
				headers: ['ETag'],
				errors: [...errors, 'version_conflict', 'reference_gone'],
			},
			async ({ actor, params, body, ifMatch }) => {
				authorizeHistory(actor, params.entityType, 'write');
				const { entityType, entityId, version } = params;
				const result = await versions.rollback(actor, entityType, entityId, version, { ...body, expected: ifMatch });
				return versioned(result, result.newVersion);
			},
		),
	];
}
