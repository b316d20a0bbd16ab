import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import { type PdPromptsContext, PROMPTS_CONTEXT } from './prompts.context.ts';
import { type PdRunsContext, RUNS_CONTEXT } from './runs.context.ts';

export const PD_PROMPTS_CONTEXT = new UmbContextToken<PdPromptsContext>(PROMPTS_CONTEXT);
export const PD_RUNS_CONTEXT = new UmbContextToken<PdRunsContext>(RUNS_CONTEXT);
