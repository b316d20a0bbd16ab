import type { NewRun } from '../audit/audit-journal.service.ts';
import type { Warning } from '../base/warning.ts';
import type { ExecuteResult, Option } from './execution.contract.ts';
import { readOptions } from './options.ts';
import type { Plan } from './plan.ts';
import type { Outcome } from './record.ts';
import type { Rendered } from './render.ts';

/** The answer as the given contract has it, and what we add after it. */
export function resultOf(run: NewRun, plan: Plan, rendered: Rendered, outcome: Outcome): ExecuteResult {
	const { attempt, usage, finishReason, durationMs } = outcome;
	const text = outcome.text.trim();
	const options = plan.optionCount > 1 ? readOptions(text).slice(0, plan.optionCount) : [];
	const response = options[0]?.value ?? text;
	return {
		response,
		promptId: plan.prompt.id,
		promptVersion: plan.prompt.version,
		profileId: attempt.profile.id,
		model: { providerId: attempt.connection.providerId, modelId: attempt.modelId },
		usage: { inputTokens: usage.inputTokens, outputTokens: usage.outputTokens, totalTokens: usage.inputTokens + usage.outputTokens },
		auditLogId: run.id,
		options,
		finishReason,
		// Prices are not known yet; an unknown cost is never zero.
		cost: null,
		durationMs,
		truncated: finishReason === 'length',
		warnings: [...plan.warnings, ...rendered.warnings, ...answerWarnings(plan, outcome, response, options)],
	};
}

function answerWarnings(
	{ optionCount, maxLength }: Plan,
	{ attempt, finishReason, usageIsEstimated, ignored }: Outcome,
	response: string,
	options: Option[],
): Warning[] {
	const warnings: Warning[] = [];
	const longest = Math.max(...[response, ...options.map(({ value }) => value)].map((text) => [...text].length));
	if (maxLength && longest > maxLength)
		warnings.push({ code: 'over_max_length', message: `The answer has ${longest} characters; ${maxLength} were asked for.` });
	if (optionCount > 1 && options.length < optionCount)
		warnings.push({ code: 'options_missing', message: `${optionCount} options were asked for and ${options.length} came.` });
	if (finishReason === 'length')
		warnings.push({ code: 'output_truncated', message: 'The model stopped at its limit of tokens, so the end is missing.' });
	for (const setting of ignored)
		warnings.push({ code: 'setting_ignored', message: `The model does not take "${setting}"; it was left out.`, subject: setting });
	if (usageIsEstimated) warnings.push({ code: 'usage_estimated', message: 'The provider gave no token counts; these are estimated.' });
	if (attempt.connection.providerId === 'offline')
		warnings.push({ code: 'offline_model', message: 'No model wrote this: it is put together from the sentences of the text itself.' });
	return warnings;
}
