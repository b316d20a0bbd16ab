import type { Schema } from '../api/schema.ts';
import type { ModelOf } from '../entity/entity.ts';

export type Prompt = ModelOf<'Prompt'>;
export type PromptVariable = Schema<'VariableRead'>;
export type VariableType = PromptVariable['type'];
export type PromptScope = Schema<'ScopeRead'>;
export type ScopeRule = PromptScope['allowRules'][number];
