import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { AppError } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import type { Tables } from '../db/schema.ts';
import type { Message } from '../provider/provider.ts';
import type { Status } from './audit.contract.ts';
import { redactor } from './redaction.ts';

export type AuditRow = Tables['auditLog']['$inferSelect'];
export type NewRun = Partial<Omit<AuditRow, 'promptSnapshot'>> &
	Pick<AuditRow, 'id' | 'startTime' | 'featureType'> & {
		/** As they are sent. */
		messages?: readonly Message[];
	};
export type Ending = Partial<Omit<AuditRow, 'promptSnapshot'>> & { status: Exclude<Status, 'Running'>; endTime: number };

/** How much of a run is kept, and what is taken out of it first. */
export interface AuditPolicy {
	detailLevel: 'Minimal' | 'Standard' | 'Full';
	redactionPatterns: readonly string[];
}

export type AuditJournal = ReturnType<typeof auditJournal>;

/** Everything that carries words. `Minimal` keeps none of it. */
const TEXTS = ['errorMessage', 'providerMessage', 'userName', 'entityName', 'promptName', 'responseSnapshot'] as const;

const FIRST_RETRY = 1_000;
const LAST_RETRY = 60_000;

/** Columns that an ending may change: the model that really ran is known only then. */
const ENDING = [
	'status',
	'endTime',
	'durationMs',
	'errorCode',
	'errorMessage',
	'providerMessage',
	'profileId',
	'profileAlias',
	'profileVersion',
	'connectionId',
	'providerId',
	'modelId',
	'inputTokens',
	'outputTokens',
	'totalTokens',
	'costMicros',
	'currency',
	'finishReason',
	'responseSnapshot',
	'metadata',
] as const satisfies readonly (keyof AuditRow)[];

/**
 * The write-ahead journal of runs: `begin` is durable before the provider is called, `end` before the answer is sent.
 * A failure to write `begin` is `unavailable`: no row, no call.
 */
export function auditJournal({ database, instanceId }: { database: Database; instanceId: string }) {
	const { auditLog } = database.tables;
	const columns = Object.keys(getTableColumns(auditLog)) as (keyof AuditRow)[];
	const placeholders = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
	const insert = database.prepare('audit_begin', database.sql.insert(auditLog).values(placeholders(columns) as unknown as AuditRow));
	const update = database.prepare(
		'audit_end',
		database.sql
			.update(auditLog)
			.set(placeholders(ENDING) as unknown as AuditRow)
			// A row that another process has taken for interrupted keeps that state: one final state, never two.
			.where(and(eq(auditLog.id, sql.placeholder('id')), eq(auditLog.status, 'Running'))),
	);
	const empty = Object.fromEntries(columns.map((column) => [column, null])) as unknown as AuditRow;
	const policyOf = memoizedRedactor();

	function kept({ messages, ...row }: Partial<NewRun>, policy: AuditPolicy): Partial<AuditRow> {
		const redact = policyOf(policy.redactionPatterns);
		const result: Partial<AuditRow> = { ...row };
		for (const field of TEXTS)
			if (typeof result[field] === 'string') result[field] = policy.detailLevel === 'Minimal' ? null : redact(result[field]);
		if (policy.detailLevel !== 'Full') return { ...result, responseSnapshot: null };
		if (messages) result.promptSnapshot = JSON.stringify(messages.map(({ role, content }) => ({ role, content: redact(content) })));
		return result;
	}

	async function write(prepared: typeof insert, values: Record<string, unknown>): Promise<void> {
		try {
			await database.commit(prepared, values);
		} catch (error) {
			const consequence = prepared === update ? 'its answer is not given' : 'it was not started';
			throw new AppError('unavailable', {
				detail: `The run could not be recorded, so ${consequence}. Try again in a moment.`,
				cause: error,
			});
		}
	}

	/** The answer has failed already; the row must not say `Running` for as long as this process lives. */
	function again(values: Record<string, unknown>, delay: number): void {
		setTimeout(() => write(update, values).catch(() => again(values, Math.min(delay * 2, LAST_RETRY))), delay).unref();
	}

	return {
		/** Resolves when the `Running` row is durable. */
		begin: (run: NewRun, policy: AuditPolicy) => write(insert, { ...empty, ...kept(run, policy), status: 'Running', instanceId }),

		/** Gives a running row its one final state. `run` is the row as it was begun. What cannot be written now is tried again later. */
		async end(run: NewRun, ending: Ending, policy: AuditPolicy): Promise<void> {
			const values = { ...empty, ...run, ...kept(ending, policy), id: run.id };
			try {
				await write(update, values);
			} catch (error) {
				again(values, FIRST_RETRY);
				throw error;
			}
		},

		/** A run that never reached a provider: its row is final at once. */
		recordRefused: (run: NewRun, ending: Ending, policy: AuditPolicy) =>
			write(insert, { ...empty, ...kept({ ...run, ...ending }, policy), instanceId }),
	};
}

/** Compiling the patterns is worth doing once, not for every row. */
function memoizedRedactor(): (patterns: readonly string[]) => (text: string) => string {
	let last: { patterns: readonly string[]; redact: (text: string) => string } | undefined;
	return (patterns) => {
		if (last?.patterns !== patterns) last = { patterns, redact: redactor(patterns) };
		return last.redact;
	};
}
