import { workspacePath } from '../core/section.ts';

export const auditPathOf = (auditLogId: string) => `${workspacePath('pd-audit-log')}?run=${auditLogId}`;
