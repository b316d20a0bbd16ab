import type { Tables } from '../db/schema.ts';

export type AuditRow = Tables['auditLog']['$inferSelect'];
type Column = keyof AuditRow;

/** Everything that carries words. The level `Minimal` keeps none of it. */
export const TEXTS: ReadonlySet<Column> = new Set<Column>([
	'errorMessage',
	'providerMessage',
	'userName',
	'entityName',
	'promptName',
	'responseSnapshot',
]);

/** What is known of a run before its provider is called. */
export const BEGINNING = [
	'id',
	'instanceId',
	'status',
	'startTime',
	'userId',
	'userName',
	'entityType',
	'entityId',
	'entityName',
	'contentTypeAlias',
	'culture',
	'segment',
	'propertyAlias',
	'promptId',
	'promptAlias',
	'promptName',
	'promptVersion',
	'promptHash',
	'profileId',
	'profileAlias',
	'profileVersion',
	'connectionId',
	'providerId',
	'modelId',
	'featureType',
	'parentAuditLogId',
	'traceId',
	'metadata',
] as const satisfies readonly Column[];

/** Which model ran and on what: known at the beginning, and other than planned when a fallback has answered. Three of them have an index. */
export const MODEL = [
	'profileId',
	'profileAlias',
	'profileVersion',
	'connectionId',
	'providerId',
	'modelId',
	'promptHash',
] as const satisfies readonly Column[];

/** What is left of an ending that the database does not take. */
export const STATE = ['status', 'endTime', 'errorCode'] as const satisfies readonly Column[];

export const ENDING = [
	...STATE,
	'durationMs',
	'errorMessage',
	'providerMessage',
	'inputTokens',
	'outputTokens',
	'totalTokens',
	'costMicros',
	'currency',
	'finishReason',
	'responseSnapshot',
	'metadata',
] as const satisfies readonly Column[];

/** Of a run that never reached a provider. */
export const NOT_STARTED = [...new Set<Column>([...BEGINNING, ...ENDING])];
