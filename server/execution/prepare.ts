import { guardMessages, type GuardedRun, type Guardrail } from './guardrail.ts';
import type { Prepare, Prepared } from './render.ts';

/** The messages as the guardrails leave them. Profiles that say the same are sent the same, so that nothing is rendered and judged twice. */
export function guarded(prepare: Prepare, guardrails: readonly Guardrail[], run: GuardedRun): Prepare {
	const made = new Map<string, Promise<Prepared>>();
	return (profile) => {
		const { systemPromptTemplate, contextTokenBudget } = profile.settings;
		const key = `${contextTokenBudget} ${systemPromptTemplate ?? ''}`;
		let prepared = made.get(key);
		if (!prepared) {
			prepared = prepare(profile).then(async ({ request, warnings }) => {
				const messages = await guardMessages(guardrails, request.messages, run);
				return { request: { ...request, messages }, warnings };
			});
			made.set(key, prepared);
		}
		return prepared;
	};
}
