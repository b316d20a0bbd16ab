import { AppError } from '../base/errors.ts';
import type { Warning } from '../base/warning.ts';
import type { Answer } from './answer.ts';
import { parseJson, readOptions, withoutFence } from './options.ts';
import type { Option, Outcome, Started } from './part.ts';
import type { Attempt, Plan } from './plan.ts';

export function startedBy(auditLogId: string, { prompt, optionCount }: Plan, { profile, connection, modelId }: Attempt): Started {
	return {
		auditLogId,
		promptId: prompt.id,
		promptVersion: prompt.version,
		profileId: profile.id,
		model: { providerId: connection.providerId, modelId },
		optionCount,
	};
}

/** Throws `provider_output_invalid` for an answer that is not the JSON that the prompt asks for. */
export function checkFormat(plan: Plan, { text, isUnable }: Answer): void {
	if (!isJson(plan) || isUnable || parseJson(withoutFence(text)) !== undefined) return;
	throw new AppError('provider_output_invalid', { detail: 'AI provider returned an error: Output is not JSON' });
}

function isJson({ prompt, optionCount }: Plan): boolean {
	return prompt.outputFormat === 'json' && optionCount === 1;
}

/** What the whole answer says, and what its caller should know about it. */
export function outcomeOf(
	started: Started,
	plan: Plan,
	answer: Answer,
	{ warnings, ...measured }: Pick<Outcome, 'usage' | 'durationMs' | 'timing' | 'warnings'>,
): Outcome {
	const whole = (isJson(plan) ? withoutFence(answer.text) : answer.text).trim();
	const options = plan.optionCount > 1 ? readOptions(whole).slice(0, plan.optionCount) : [];
	return {
		...started,
		text: options[0]?.value ?? whole,
		options,
		finishReason: answer.finishReason,
		warnings: [...warnings, ...lengthWarnings(plan, whole, options), ...modelWarnings(started, answer)],
		...measured,
	};
}

function lengthWarnings({ optionCount, maxLength }: Plan, text: string, options: readonly Option[]): Warning[] {
	const warnings: Warning[] = [];
	if (maxLength) {
		const texts = options.length > 0 ? options.map(({ value }) => value) : [text];
		const longest = Math.max(...texts.map((one) => [...one].length));
		if (longest > maxLength)
			warnings.push({ code: 'over_max_length', message: `The answer has ${longest} characters; ${maxLength} were asked for.` });
	}
	if (optionCount > 1 && options.length < optionCount)
		warnings.push({ code: 'options_missing', message: `${optionCount} options were asked for and ${options.length} came.` });
	return warnings;
}

function modelWarnings({ model }: Started, { finishReason, ignored, usageIsEstimated, isUnable }: Answer): Warning[] {
	const warnings: Warning[] = [];
	if (finishReason === 'length')
		warnings.push({ code: 'output_truncated', message: 'The model stopped at its limit of tokens, so the end is missing.' });
	for (const setting of ignored)
		warnings.push({ code: 'setting_ignored', message: `The model does not take "${setting}"; it was left out.`, subject: setting });
	if (usageIsEstimated) warnings.push({ code: 'usage_estimated', message: 'The provider gave no token counts; these are estimated.' });
	if (model.providerId === 'offline')
		warnings.push({ code: 'offline_model', message: 'No model wrote this: it is put together from the sentences of the text itself.' });
	if (isUnable)
		warnings.push({ code: 'offline_cannot', message: 'The answer is not a text to use: it says what the offline model cannot do.' });
	return warnings;
}
