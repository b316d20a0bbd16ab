import type { Logger } from '../base/runtime.ts';
import type { AuditService } from './audit.service.ts';

const INTERVAL = 3_600_000;
const FIRST = 60_000;

/** Keeps the audit log no longer than the settings say: looks soon after the start and then every hour. */
export function keepRetention({ audit, readDays, logger }: { audit: AuditService; readDays: () => Promise<number>; logger: Logger }): {
	stop(): void;
} {
	const clean = async () => {
		try {
			const retentionDays = await readDays();
			const { deletedCount } = await audit.cleanup(retentionDays);
			if (deletedCount) logger.info({ deletedCount, retentionDays }, 'old audit entries deleted');
		} catch (error) {
			logger.warn({ error: String(error) }, 'old audit entries could not be deleted');
		}
	};
	const timers = [setTimeout(() => void clean(), FIRST), setInterval(() => void clean(), INTERVAL)];
	for (const timer of timers) timer.unref();
	return { stop: () => timers.forEach(clearTimeout) };
}
