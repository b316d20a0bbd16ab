import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import type { PdPromptsContext } from './prompts.context.ts';
import type { PdRunsContext } from './runs.context.ts';

export const PD_PROMPTS_CONTEXT = new UmbContextToken<PdPromptsContext>('PromptDesk.Prompts');
export const PD_RUNS_CONTEXT = new UmbContextToken<PdRunsContext>('PromptDesk.Runs');
