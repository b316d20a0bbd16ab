import type { Plan } from './plan.ts';

const FORMATS: Record<string, string> = {
	text: 'Answer with the text alone: no introduction, no explanation, no quotation marks around it, no Markdown.',
	markdown: 'Answer in Markdown, with no introduction and no explanation.',
	html: 'Answer with an HTML fragment alone: no document around it, no scripts, no styles, no Markdown fence.',
	json: 'Answer with JSON alone: no text around it, no Markdown fence.',
};

/** What the answer has to look like, in words for the model. */
export function outputRules({ prompt, optionCount, maxLength, entity }: Plan): string {
	const rules: string[] = [];
	if (optionCount > 1) {
		rules.push(
			`Give exactly ${optionCount} options that differ from each other, as JSON alone, without a Markdown fence: {"options":[{"label":"…","value":"…","description":"…"}]}.`,
			'"value" is the text itself, "label" names it in a few words, "description" says in one sentence what sets it apart.',
		);
	} else if (optionCount === 1) rules.push(FORMATS[prompt.outputFormat] ?? FORMATS.text!);
	if (prompt.outputSchema && optionCount <= 1) rules.push(`The JSON fits this JSON Schema: ${JSON.stringify(prompt.outputSchema)}`);
	if (maxLength) rules.push(`${optionCount > 1 ? 'Each value' : 'The answer'} has at most ${maxLength} characters.`);
	if (entity) rules.push(`Unless the request asks for another language, write in the language "${entity.culture}".`);
	return rules.join('\n');
}
