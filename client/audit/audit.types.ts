import type { Schema } from '../api/schema.ts';
import type { PdTone } from '../ui/status.element.ts';

export type AuditEntry = Schema<'AuditEntry'>;
export type AuditDetail = Schema<'AuditDetail'>;
export type AuditStatus = AuditEntry['status'];

export const STATUSES: AuditStatus[] = ['Running', 'Succeeded', 'Failed', 'Blocked', 'Cancelled', 'Interrupted'];

export const TONES: Record<AuditStatus, PdTone> = {
	Running: 'running',
	Succeeded: 'done',
	Failed: 'failed',
	Blocked: 'blocked',
	Cancelled: 'off',
	Interrupted: 'interrupted',
};
