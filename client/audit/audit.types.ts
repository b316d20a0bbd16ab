import type { PdTone } from '../core/status.element.ts';

export type AuditStatus = 'Running' | 'Succeeded' | 'Failed' | 'Cancelled' | 'Blocked' | 'Interrupted';

export interface AuditEntry {
	id: string;
	status: AuditStatus;
	startTime: string;
	durationMs: number | null;
	errorCode: string | null;
	errorMessage: string | null;
	userId: string | null;
	userName: string | null;
	entityType: string | null;
	entityId: string | null;
	entityName: string | null;
	contentTypeAlias: string | null;
	culture: string | null;
	propertyAlias: string | null;
	promptId: string | null;
	promptAlias: string | null;
	promptName: string | null;
	promptVersion: number | null;
	profileId: string | null;
	profileAlias: string | null;
	profileVersion: number | null;
	providerId: string | null;
	modelId: string | null;
	featureType: string;
	inputTokens: number | null;
	outputTokens: number | null;
	totalTokens: number | null;
	outcome: string | null;
}

export interface AuditDetail extends AuditEntry {
	promptSnapshot: string | null;
	responseSnapshot: string | null;
	providerMessage: string | null;
}

export interface AuditPage {
	items: AuditEntry[];
	total: number;
	nextCursor: string | null;
}

export const STATUSES: AuditStatus[] = ['Running', 'Succeeded', 'Failed', 'Blocked', 'Cancelled', 'Interrupted'];

export const TONES: Record<AuditStatus, PdTone> = {
	Running: 'running',
	Succeeded: 'done',
	Failed: 'failed',
	Blocked: 'blocked',
	Cancelled: 'off',
	Interrupted: 'interrupted',
};
