import type { Problem } from '../api/problem.ts';
import type { Schema } from '../api/schema.ts';
import { causeOf } from './failure.ts';

/** What the editor is shown of one run. Every change goes through `next`, so that no state can be reached by accident. */
export interface Run {
	/** `asking`: a required variable is missing. `stopped`: the editor ended it; `broken`: it broke off. Both keep what had come. */
	phase: 'asking' | 'running' | 'stopped' | 'broken' | 'done' | 'failed';
	/** As it streams in, then as the editor leaves it. */
	text: string;
	options: RunOption[];
	chosen: number;
	/** True once the editor has typed in the new text. */
	edited: boolean;
	answer?: Answer;
	auditLogId?: string;
	failure?: Failure;
}

export type RunOption = Schema<'Option'>;
export type Answer = Schema<'ExecuteResult'>;

/** Problem details; the code `network` is ours, for a server that did not answer at all. */
export type Failure = Problem & { code: string };

export type RunEvent =
	| { type: 'started' }
	| { type: 'metadata'; auditLogId?: string }
	| { type: 'content'; delta: string }
	| { type: 'option'; option: RunOption }
	| { type: 'complete'; answer: Answer }
	| { type: 'failed'; failure: Failure }
	| { type: 'stopped' }
	| { type: 'edited'; text: string }
	| { type: 'chosen'; index: number };

export const newRun = (): Run => ({ phase: 'asking', text: '', options: [], chosen: 0, edited: false });

export function next(run: Run, event: RunEvent): Run {
	if (event.type === 'started') return { ...newRun(), phase: 'running' };
	return run.phase === 'running' ? whileRunning(run, event) : afterwards(run, event);
}

function whileRunning(run: Run, event: RunEvent): Run {
	switch (event.type) {
		case 'metadata':
			return { ...run, auditLogId: event.auditLogId ?? run.auditLogId };
		case 'content':
			return { ...run, text: run.text + event.delta };
		case 'option':
			return { ...run, options: [...run.options, event.option] };
		case 'complete': {
			const { answer } = event;
			// An excuse is not a text to insert.
			if (answer.warnings.some(({ code }) => code === 'offline_cannot'))
				return afterFailure({ ...run, text: '' }, { code: 'offline_cannot', auditLogId: answer.auditLogId });
			return { ...run, phase: 'done', answer, auditLogId: answer.auditLogId, options: answer.options, text: answer.response };
		}
		case 'failed':
			return afterFailure(run, event.failure);
		case 'stopped':
			return { ...run, phase: 'stopped' };
		default:
			return run;
	}
}

/** What had come stays, unless it is the answer itself that is refused. */
function afterFailure(run: Run, failure: Failure): Run {
	const phase = hasText(run) && causeOf(failure.code).breaksOff ? 'broken' : 'failed';
	return { ...run, phase, failure, auditLogId: failure.auditLogId ?? run.auditLogId };
}

/** Late parts of a run that was stopped or has failed change nothing. */
function afterwards(run: Run, event: RunEvent): Run {
	if (!holdsText(run)) return run;
	if (event.type === 'chosen' && run.options[event.index]) return { ...run, chosen: event.index };
	if (event.type !== 'edited') return run;
	if (!isChoice(run)) return { ...run, text: event.text, edited: true };
	const options = run.options.map((option, index) => (index === run.chosen ? { ...option, value: event.text } : option));
	return { ...run, options, edited: true };
}

/** Two or more answers to choose between; one alone is shown as a text. */
export const isChoice = (run: Run) => run.options.length > 1;

/** The text that Insert would take. */
export const textOf = (run: Run) => (run.options.length > 1 ? run.options[run.chosen]!.value : run.text || (run.options[0]?.value ?? ''));

const hasText = (run: Run) => textOf(run).trim() !== '';
const holdsText = ({ phase }: Run) => phase === 'done' || phase === 'stopped' || phase === 'broken';

export const canInsert = (run: Run) => holdsText(run) && hasText(run);

/** The text up to its last finished sentence: what a screen reader hears while it grows. */
export const sentencesOf = (text: string) => text.match(/^[\s\S]*[.!?…](?=\s|$)/)?.[0] ?? '';
