import { z } from 'zod';
import { noContent } from '../http/answer.ts';
import { Guid } from '../http/schema.ts';
import { route, type Route } from '../http/route.ts';
import { AuditDetailSchema, AuditPage, AuditQuery, CleanupInput, CleanupResult, EntityAuditQuery } from './audit.contract.ts';
import type { AuditService } from './audit.service.ts';

const tag = 'Audit log';
const EntityPath = z.object({ entityType: z.string().max(255), entityId: z.string().max(255) });

export function auditRoutes({ audit }: { audit: AuditService }): Route[] {
	return [
		route(
			{
				method: 'get',
				path: '/audit-log',
				access: { right: 'run' },
				operationId: 'listAuditLog',
				summary: 'Runs, newest first: all for an admin, those of prompts for an author, else your own',
				tag,
				query: AuditQuery,
				answers: { 200: AuditPage },
			},
			async ({ actor, query }) => audit.page(actor, query),
		),
		route(
			{
				method: 'get',
				path: '/audit-log/{id}',
				access: { right: 'run' },
				operationId: 'getAuditEntry',
				summary: 'One run with its texts',
				tag,
				params: z.object({ id: Guid }),
				answers: { 200: AuditDetailSchema },
				errors: ['not_found', 'validation_failed'],
			},
			async ({ actor, params }) => audit.get(actor, params.id),
		),
		route(
			{
				method: 'get',
				path: '/audit-log/entity/{entityType}/{entityId}',
				access: { right: 'run' },
				operationId: 'listAuditLogOfEntity',
				summary: 'The runs on an entity',
				tag,
				params: EntityPath,
				query: EntityAuditQuery,
				answers: { 200: AuditPage },
			},
			async ({ actor, params, query }) => audit.page(actor, { ...query, ...params }),
		),
		route(
			{
				method: 'delete',
				path: '/audit-log/{id}',
				access: { right: 'admin' },
				operationId: 'deleteAuditEntry',
				summary: 'Delete a finished run',
				tag,
				params: z.object({ id: Guid }),
				answers: { 204: null },
				errors: ['not_found', 'validation_failed'],
			},
			async ({ params }) => {
				await audit.remove(params.id);
				return noContent;
			},
		),
		route(
			{
				method: 'post',
				path: '/audit-log/cleanup',
				access: { right: 'admin' },
				operationId: 'cleanAuditLog',
				summary: 'Delete runs older than so many days',
				tag,
				body: CleanupInput,
				answers: { 200: CleanupResult },
			},
			async ({ body }) => audit.cleanup(body.olderThanDays),
		),
	];
}
