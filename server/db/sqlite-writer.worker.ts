import { parentPort, workerData } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { isDatabaseFailure } from './sqlite-failure.ts';

/** A statement: which of the batch's texts it is, its parameters, and whether it has to change a row. */
export type Step = readonly [text: number, parameters: readonly unknown[], mustChange: boolean];

/** Statements of one job stand and fall together, and jobs do not. */
export interface Batch {
	texts: readonly string[];
	jobs: readonly (readonly Step[])[];
}

/** How many rows a statement changed, or those that it returned. */
export type StepResult = number | unknown[][];

export interface Failure {
	message: string;
	code: string | undefined;
	isStale: boolean;
}

export type Answer = readonly (readonly StepResult[] | Failure)[] | Failure;

class Stale extends Error {}

const STATEMENTS_KEPT = 200;

const database = new Sqlite((workerData as { file: string }).file);
database.pragma('synchronous = FULL');
database.pragma('foreign_keys = ON');
database.pragma('busy_timeout = 5000');
const statements = new Map<string, Sqlite.Statement>();

function prepared(text: string): Sqlite.Statement {
	let statement = statements.get(text);
	if (!statement) {
		if (statements.size >= STATEMENTS_KEPT) statements.clear();
		statement = database.prepare(text);
		if (statement.reader) statement.raw();
		statements.set(text, statement);
	}
	return statement;
}

function execute(texts: readonly string[], [text, parameters, mustChange]: Step): StepResult {
	const statement = prepared(texts[text]!);
	if (statement.reader) return statement.all(parameters) as unknown[][];
	const { changes } = statement.run(parameters);
	if (mustChange && changes === 0) throw new Stale();
	return changes;
}

function failureOf(error: unknown): Failure {
	const { message, code } = error as Error & { code?: string };
	return { message, code, isStale: error instanceof Stale };
}

const together = database.transaction(({ texts, jobs }: Batch) => jobs.map((steps) => steps.map((step) => execute(texts, step))));

function write({ texts, jobs }: Batch): Answer {
	try {
		return together.immediate({ texts, jobs });
	} catch (error) {
		const failure = failureOf(error);
		if (jobs.length === 1) return [failure];
		if (isDatabaseFailure(error)) return failure;
		return jobs.map((job) => {
			try {
				return together.immediate({ texts, jobs: [job] })[0]!;
			} catch (own) {
				return failureOf(own);
			}
		});
	}
}

parentPort!.on('message', (batch: Batch | 'close') => {
	if (batch !== 'close') return parentPort!.postMessage(write(batch));
	database.close();
	parentPort!.close();
});
