import type { Schema } from '../api/schema.ts';

/** A prompt as far as offering and running it needs. */
export type PromptAction = Schema<'PromptAction'>;
export type PromptVariable = PromptAction['variables'][number];

/** Answers only: nothing to insert. */
export const isCheck = (prompt: PromptAction) => prompt.optionCount === 0;
