import { and, count, desc, eq, getTableColumns, gte, inArray, lt, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { identityOf, may, type Actor } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import { isGuid } from '../base/runtime.ts';
import type { Database } from '../db/database.ts';
import type { AuditRow } from './audit-columns.ts';
import type { AuditDetail, AuditEntry, AuditQuery } from './audit.contract.ts';
import { COUNTED, readCursor, totalOf, writeCursor } from './audit-page.ts';
import { readMessages, textOfMessages } from './messages.ts';

export type AuditService = ReturnType<typeof auditService>;

const DAY = 86_400_000;
const DELETED_AT_ONCE = 2_000;
/** What an author sees of everybody's runs: those of prompts, not those of API keys. */
const AUTHOR_FEATURES = ['prompt', 'draft', 'test'];

/** Reading and clearing the audit log. */
export function auditService({ database, now }: { database: Database; now: () => number }) {
	const { auditLog, auditPrompt } = database.tables;
	const { responseSnapshot: _response, providerMessage: _provider, ...listed } = getTableColumns(auditLog);

	/** An admin sees all, an author every run of a prompt, everybody else their own. */
	function visibleTo(actor: Actor): SQL | undefined {
		if (may(actor, { right: 'admin', scope: 'analytics.read' })) return undefined;
		const isOwn = eq(auditLog.userId, identityOf(actor).id);
		return may(actor, { right: 'author' }) ? or(inArray(auditLog.featureType, AUTHOR_FEATURES), isOwn) : isOwn;
	}

	function matching(query: Partial<AuditQuery>): SQL[] {
		const { from, to, searchText, status, featureType, modelId, providerId, promptHash, entityType } = query;
		const ids = { profileId: query.profileId, promptId: query.promptId, userId: query.userId, entityId: query.entityId };
		const found: (SQL | undefined)[] = [
			from ? gte(auditLog.startTime, Date.parse(from)) : undefined,
			to ? lte(auditLog.startTime, Date.parse(to)) : undefined,
			...Object.entries(ids).map(([name, value]) =>
				value === undefined ? undefined : eq(auditLog[name as keyof typeof ids], isGuid(value) ? value.toLowerCase() : value),
			),
			...Object.entries({ status, featureType, modelId, providerId, promptHash, entityType }).map(([name, value]) =>
				value === undefined ? undefined : eq(auditLog[name as 'status'], value),
			),
			// The condition of the index, without which the database does not see that it may use it.
			status && status !== 'Succeeded' ? sql`${auditLog.status} <> 'Succeeded'` : undefined,
			searchText ? containing(searchText) : undefined,
		];
		return found.filter((condition) => condition !== undefined);
	}

	function containing(searchText: string): SQL {
		// The database makes both sides small: SQLite leaves letters beyond ASCII as they are.
		const pattern = `%${searchText.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
		const { promptName, promptAlias, entityName, userName, modelId, errorMessage, responseSnapshot } = auditLog;
		const columns = [promptName, promptAlias, entityName, userName, modelId, errorMessage, responseSnapshot];
		return or(...columns.map((column) => sql`lower(${column}) like lower(${sql.param(pattern, column)}) escape '\\'`))!;
	}

	async function page(actor: Actor, query: Partial<AuditQuery> & { skip: number; take: number }) {
		const where = and(visibleTo(actor), ...matching(query));
		const cursor = query.cursor ? readCursor(query.cursor) : undefined;
		const skip = cursor ? 0 : query.skip;
		const rows = await database.sql
			.select(listed)
			.from(auditLog)
			.where(cursor ? and(where, lt(auditLog.id, cursor.id)) : where)
			.orderBy(desc(auditLog.id))
			.limit(query.take + 1)
			.offset(skip);
		const items = rows.slice(0, query.take);
		const isLast = rows.length <= query.take;
		const seen = !cursor && isLast && (rows.length > 0 || skip === 0) ? skip + rows.length : undefined;
		// Once for all pages of a cursor, and not at all where the only page has told it.
		const counted = cursor?.counted ?? seen ?? (await countUpTo(COUNTED + 1, where));
		return {
			items: items.map((row) => presentEntry(row)),
			...totalOf(counted),
			nextCursor: isLast || items.length === 0 ? null : writeCursor({ id: items.at(-1)!.id, counted }),
		};
	}

	async function countUpTo(most: number, where: SQL | undefined): Promise<number> {
		const found = database.sql.select({ id: auditLog.id }).from(auditLog).where(where).limit(most).as('found');
		const [counted] = await database.sql.select({ count: count() }).from(found);
		return Number(counted!.count);
	}

	return {
		page,

		async get(actor: Actor, id: string): Promise<AuditDetail> {
			const [found] = await database.sql
				.select()
				.from(auditLog)
				.leftJoin(auditPrompt, eq(auditPrompt.auditLogId, auditLog.id))
				.where(and(eq(auditLog.id, id.toLowerCase()), visibleTo(actor)));
			if (!found) throw new AppError('not_found', { detail: 'There is no such entry in the audit log.' });
			const row = found.audit_log;
			const messages = found.audit_prompt && may(actor, { right: 'author' }) ? readMessages(found.audit_prompt.messages) : null;
			return {
				...presentEntry(row),
				messages,
				promptSnapshot: messages && textOfMessages(messages),
				responseSnapshot: row.responseSnapshot,
				providerMessage: may(actor, { right: 'admin' }) ? row.providerMessage : null,
			};
		},

		async remove(id: string): Promise<void> {
			const removed = await database.atomic([
				database.sql.delete(auditLog).where(and(eq(auditLog.id, id.toLowerCase()), ne(auditLog.status, 'Running'))),
			]);
			if (!removed[0]) throw new AppError('not_found', { detail: 'There is no such finished entry in the audit log.' });
		},

		/** Deletes finished runs that began more than so many days ago; a part at a time, so that runs can be written between. */
		async cleanup(olderThanDays: number, signal?: AbortSignal): Promise<{ deletedCount: number }> {
			const before = now() - olderThanDays * DAY;
			const old = database.sql
				.select({ id: auditLog.id })
				.from(auditLog)
				.where(and(lt(auditLog.startTime, before), ne(auditLog.status, 'Running')))
				.limit(DELETED_AT_ONCE);
			for (let deletedCount = 0; ;) {
				const [deleted = 0] = await database.atomic([database.sql.delete(auditLog).where(inArray(auditLog.id, old))]);
				deletedCount += deleted;
				if (deleted < DELETED_AT_ONCE || signal?.aborted) return { deletedCount };
			}
		},
	};
}

function presentEntry(row: Omit<AuditRow, 'responseSnapshot' | 'providerMessage'>): AuditEntry {
	const { instanceId: _instance, costMicros, currency, startTime, endTime, ...rest } = row;
	const { responseSnapshot: _response, providerMessage: _provider, ...shown } = rest as AuditRow;
	return {
		...shown,
		startTime: new Date(startTime).toISOString(),
		endTime: endTime === null ? null : new Date(endTime).toISOString(),
		cost: costMicros === null ? null : { amount: costMicros / 1_000_000, currency: currency ?? 'USD' },
	} as unknown as AuditEntry;
}
