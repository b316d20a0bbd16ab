import { isOpenTo, type Actor } from '../base/actor.ts';
import { AppError } from '../base/errors.ts';
import type { PromptRow, PromptService } from '../prompt/prompt.service.ts';
import type { Source } from './request.ts';

/** The prompt that a run is about, as it is now. One of other groups does not exist for the actor. */
export async function findPrompt(prompts: PromptService, actor: Actor, { idOrAlias }: Source): Promise<PromptRow> {
	const prompt = await prompts.rows.get(idOrAlias);
	if (!isOpenTo(actor, prompt.userGroups)) throw new AppError('prompt_not_found');
	return prompt;
}

/** The same prompt at the version that was asked for. */
export async function atVersion(prompts: PromptService, prompt: PromptRow, { version, label }: Source): Promise<PromptRow> {
	if (label !== undefined) throw new AppError('not_found', { detail: `No version of this prompt has the label "${label}".` });
	return prompts.atVersion(prompt, version ?? prompt.version);
}
