import type { Logger } from '../base/runtime.ts';
import type { AuditService } from './audit.service.ts';

/** In milliseconds: soon after the start and then every hour. */
export const RETENTION_TIMES = { first: 60_000, period: 3_600_000 };

/** A task that keeps the audit log no longer than the settings say. */
export function auditRetention({ audit, readDays, logger }: { audit: AuditService; readDays: () => Promise<number>; logger: Logger }) {
	return async (signal: AbortSignal): Promise<void> => {
		const retentionDays = await readDays();
		const { deletedCount } = await audit.cleanup(retentionDays, signal);
		if (deletedCount) logger.info({ deletedCount, retentionDays }, 'old audit entries deleted');
	};
}
