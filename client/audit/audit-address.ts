import type { AuditStatus } from './audit.types.ts';

/** The filters of the log as they stand in the address, so that a link shows what its sender saw. */
export interface AuditFilter {
	period?: string;
	status?: AuditStatus;
	promptId?: string;
	profileId?: string;
	userId?: string;
	searchText?: string;
}

/** In the order of the chips and of the address. */
const FILTER_FIELDS = ['period', 'status', 'promptId', 'profileId', 'userId', 'searchText'] as const;

export const PERIODS = ['today', '24h', '7d', '30d'] as const;

const HOURS: Record<string, number> = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24 };

export function readAddress(search = location.search): AuditFilter & { run?: string } {
	const query = new URLSearchParams(search);
	const fields = [...FILTER_FIELDS, 'run'].map((field) => [field, query.get(field) ?? undefined]);
	return Object.fromEntries(fields.filter(([, value]) => value));
}

/** Replaces rather than adds: Back leaves the log instead of walking through filters. */
export function writeAddress(filter: AuditFilter, run?: string) {
	const query = new URLSearchParams();
	for (const field of FILTER_FIELDS) if (filter[field]) query.set(field, filter[field]);
	if (run) query.set('run', run);
	const text = query.toString();
	history.replaceState(history.state, '', location.pathname + (text && `?${text}`));
}

/** What the server is asked. */
export function queryOf({ period, ...fields }: AuditFilter, now = new Date()) {
	if (!period) return fields;
	const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
	const from = HOURS[period] ? new Date(now.getTime() - HOURS[period] * 3_600_000) : midnight;
	return { ...fields, from: from.toISOString() };
}
