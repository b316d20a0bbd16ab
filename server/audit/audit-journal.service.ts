import { eq } from 'drizzle-orm';
import { AppError } from '../base/errors.ts';
import { Backlog, isDataError, type Database } from '../db/database.ts';
import type { RowValue } from '../db/row-write.ts';
import type { Message } from '../provider/provider.ts';
import { BEGINNING, ENDING, MODEL, NOT_STARTED, STATE, TEXTS, type AuditRow } from './audit-columns.ts';
import type { Feature, Status } from './audit.contract.ts';
import { redactor } from './redaction.ts';
import { retryEndings } from './retry-endings.ts';

export type NewRun = Partial<AuditRow> &
	Pick<AuditRow, 'id' | 'startTime'> & {
		featureType: Feature;
		/** As they are sent. */
		messages?: readonly Message[];
	};
export type Ending = Partial<AuditRow> & {
	status: Exclude<Status, 'Running'>;
	endTime: number;
	/** Those that a fallback was sent, when they are others. */
	messages?: readonly Message[];
};

/** How much of a run is kept, and what is taken out of it first. */
export interface AuditPolicy {
	detailLevel: 'Minimal' | 'Standard' | 'Full';
	redactionPatterns: readonly string[];
}

export type AuditJournal = ReturnType<typeof auditJournal>;

/**
 * The write-ahead journal of runs: `begin` is durable before the provider is called, `end` before the answer is sent.
 * A failure to write `begin` is `unavailable`, or `overloaded`: no row, no call.
 */
export function auditJournal({ database, instanceId }: { database: Database; instanceId: string }) {
	const { auditLog, auditPrompt } = database.tables;
	// A row that another process has taken for interrupted keeps that state: one final state, never two.
	const whileRunning = { column: 'status', is: 'Running' };
	const log = (columns: readonly (keyof AuditRow)[]) => ({ table: auditLog, columns });
	const prompt = { table: auditPrompt, columns: ['auditLogId', 'messages'] };
	const begin = database.prepareInsert(log(BEGINNING));
	const beginWithMessages = database.prepareInsert(log(BEGINNING), prompt);
	const insertFinal = database.prepareInsert(log(NOT_STARTED));
	const end = database.prepareUpdate(log(ENDING), whileRunning);
	const endElsewhere = database.prepareUpdate(log([...ENDING, ...MODEL]), whileRunning);
	const endBarely = database.prepareUpdate(log(STATE), whileRunning);
	const redactorOf = memoizedRedactor();
	const endings = retryEndings();

	function valuesOf(columns: readonly (keyof AuditRow)[], row: Partial<AuditRow>, policy: AuditPolicy): RowValue[] {
		const redact = redactorOf(policy.redactionPatterns);
		return columns.map((column) => {
			const value = row[column] ?? null;
			if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
			if (typeof value !== 'string' || !TEXTS.has(column)) return value;
			const isKept = column === 'responseSnapshot' ? policy.detailLevel === 'Full' : policy.detailLevel !== 'Minimal';
			return isKept ? redact(value) : null;
		});
	}

	function keptMessages(messages: readonly Message[] | undefined, policy: AuditPolicy): Message[] | undefined {
		if (policy.detailLevel !== 'Full') return undefined;
		const redact = redactorOf(policy.redactionPatterns);
		return messages?.map(({ role, content }) => ({ role, content: redact(content) }));
	}

	async function replaceMessages(id: string, messages: readonly Message[] | undefined): Promise<void> {
		if (messages) await database.atomic([database.sql.update(auditPrompt).set({ messages }).where(eq(auditPrompt.auditLogId, id))]);
	}

	/** The whole of it, or what of it can be stored: an ending is not lost for a value. */
	async function writeEnding(run: NewRun, ending: Ending, policy: AuditPolicy): Promise<void> {
		const ranElsewhere = MODEL.some((column) => ending[column] !== undefined && ending[column] !== run[column]);
		try {
			await replaceMessages(run.id, keptMessages(ending.messages, policy));
			if (ranElsewhere) await endElsewhere(valuesOf([...ENDING, ...MODEL], { ...run, ...ending }, policy), run.id);
			else await end(valuesOf(ENDING, ending, policy), run.id);
		} catch (error) {
			if (!isDataError(error)) throw error;
			await endBarely(valuesOf(STATE, ending, policy), run.id);
		}
	}

	return {
		/** Resolves when the `Running` row is durable. */
		async begin(run: NewRun, policy: AuditPolicy): Promise<void> {
			const values = valuesOf(BEGINNING, { ...run, status: 'Running', instanceId }, policy);
			const messages = keptMessages(run.messages, policy);
			try {
				await (messages ? beginWithMessages([...values, run.id, messages]) : begin(values));
			} catch (error) {
				// It may have been written all the same, when only the word of it was lost.
				const ending: Ending = { status: 'Failed', errorCode: 'unavailable', endTime: run.startTime, durationMs: 0 };
				if (!(error instanceof Backlog)) endings.add(run.id, () => writeEnding(run, ending, policy));
				throw unrecorded(error, 'it was not started');
			}
		},

		/** Gives a running row its one final state. `run` is the row as it was begun. What cannot be written now is tried again later. */
		async end(run: NewRun, ending: Ending, policy: AuditPolicy): Promise<void> {
			try {
				await writeEnding(run, ending, policy);
			} catch (error) {
				endings.add(run.id, () => writeEnding(run, ending, policy));
				throw unrecorded(error, 'its answer is not given');
			}
		},

		/** A run that never reached a provider: its row is final at once. */
		async recordNotStarted(run: NewRun, ending: Ending, policy: AuditPolicy): Promise<void> {
			const row = { ...run, ...ending, instanceId };
			await insertFinal(valuesOf(NOT_STARTED, row, policy)).catch((error: unknown) => {
				throw unrecorded(error, 'it was not started');
			});
		},
	};
}

function unrecorded(cause: unknown, consequence: string): AppError {
	if (cause instanceof Backlog) return new AppError('overloaded', { facts: { retryAfter: 1 }, cause });
	return new AppError('unavailable', { detail: `The run could not be recorded, so ${consequence}. Try again in a moment.`, cause });
}

/** Compiling the patterns is worth doing once, not for every row. */
function memoizedRedactor(): (patterns: readonly string[]) => (text: string) => string {
	let last: { patterns: readonly string[]; redact: (text: string) => string } | undefined;
	return (patterns) => {
		if (last?.patterns !== patterns) last = { patterns, redact: redactor(patterns) };
		return last.redact;
	};
}
