import type { PromptInput } from '../prompt/prompt.contract.ts';
import type { z } from 'zod';

type Starter = z.input<typeof PromptInput>;

/** Values that callers of the API pass. Without a label an editor is not asked for them. */
const passed = (...names: string[]) => names.map((name) => ({ name }));
const onText = { allowRules: [], denyRules: [] };

/** What a new installation begins with: useful on the first day, and examples to learn from. */
export const STARTER_PROMPTS: readonly Starter[] = [
	{
		alias: 'meta-description',
		name: 'Write meta description',
		description: 'The two lines under the headline in search results',
		icon: 'icon-wand',
		tags: ['SEO'],
		maxLength: 160,
		variables: passed('title', 'content'),
		scope: {
			allowRules: [
				{
					contentTypeAliases: [],
					propertyAliases: ['metaDescription', 'intro', 'teaser', 'summary', 'description'],
					propertyEditorUiAliases: [],
				},
			],
			denyRules: [],
		},
		instructions: `Write a meta description for this page: one or two sentences, at most {{ property.maxLength | default: 160 }} characters.
Say what the reader finds here. Use only facts from the page.

Title: {{ title | default: entity.name }}
{% if content %}Text: {{ content }}
{% endif %}`,
	},
	{
		alias: 'title-options',
		name: 'Suggest titles',
		description: 'Three titles to choose from',
		icon: 'icon-heading-1',
		tags: ['SEO'],
		optionCount: 3,
		maxLength: 60,
		variables: passed('title', 'content'),
		scope: {
			allowRules: [{ contentTypeAliases: [], propertyAliases: ['metaTitle', 'title', 'heading', 'headline'], propertyEditorUiAliases: [] }],
			denyRules: [],
		},
		instructions: `Suggest titles for this page. Each has at most {{ property.maxLength | default: 60 }} characters, says what the page is about, and differs from the others in its angle.

Title today: {{ currentValue | default: title | default: entity.name }}
{% if content %}Text: {{ content }}
{% endif %}`,
	},
	{
		alias: 'summarize-article',
		name: 'Summarize',
		description: 'The main points of the page',
		icon: 'icon-list',
		tags: ['Text'],
		scope: onText,
		variables: [
			{
				name: 'format',
				label: 'Format',
				type: 'choice',
				default: 'one paragraph',
				choices: ['one paragraph', 'bullet points', 'one sentence'],
				help: 'How the summary is written',
			},
			...passed('content'),
		],
		instructions: `Summarize this page as {{ format }}. Keep names and figures as they are, and leave opinions out.
{% if content %}
{{ content }}
{% endif %}`,
	},
	{
		alias: 'alt-text',
		name: 'Write image description',
		description: 'Read aloud to people who cannot see the image',
		icon: 'icon-picture',
		tags: ['Accessibility'],
		maxLength: 125,
		variables: passed('title', 'description'),
		scope: {
			allowRules: [{ contentTypeAliases: [], propertyAliases: ['imageDescription', 'altText', 'alt'], propertyEditorUiAliases: [] }],
			denyRules: [],
		},
		instructions: `Write an image description (alt text) for the image of this page: one plain sentence, at most {{ property.maxLength | default: 125 }} characters, without "image of".
You cannot see the image, so say only what the page says of it.

Page: {{ title | default: entity.name }}
{% if description %}What the image shows: {{ description }}
{% endif %}`,
	},
	{
		alias: 'translate',
		name: 'Translate',
		description: 'Into the language of this page, names kept as they are',
		icon: 'icon-globe',
		tags: ['Language'],
		scope: onText,
		requiresCurrentValue: true,
		variables: [
			{ name: 'language', label: 'Language', type: 'text', help: 'Left empty: the language of the page' },
			...passed('text', 'content'),
		],
		instructions: `Translate the text into {{ language | default: culture | default: "English" }}. Keep names, figures and line breaks. Answer with the translation alone.

{{ selection | default: currentValue | default: text | default: content }}`,
	},
	{
		alias: 'shorten',
		name: 'Shorten',
		description: 'The same in fewer words',
		icon: 'icon-cut',
		tags: ['Text'],
		variables: passed('text', 'content'),
		scope: onText,
		requiresCurrentValue: true,
		instructions: `Shorten the text{% if property.maxLength %} to at most {{ property.maxLength }} characters{% else %} to about half{% endif %}. Keep its meaning, its tone and its language.

{{ selection | default: currentValue | default: text | default: content }}`,
	},
	{
		alias: 'tone',
		name: 'Change the tone',
		description: 'The same content, said in another way',
		icon: 'icon-edit',
		tags: ['Text'],
		scope: onText,
		requiresCurrentValue: true,
		variables: [
			{ name: 'tone', label: 'Tone', type: 'choice', default: 'friendly', choices: ['friendly', 'formal', 'factual', 'lively'], help: '' },
			...passed('text', 'content'),
		],
		instructions: `Rewrite the text in a {{ tone }} tone. Keep its facts, its length and its language.

{{ selection | default: currentValue | default: text | default: content }}`,
	},
	{
		alias: 'blog_writer_v2',
		name: 'Blog writer',
		description: 'A first draft of a blog post',
		icon: 'icon-article',
		category: 'content_generation',
		tags: ['Template'],
		displayModes: ['DocumentAction'],
		includeEntityContext: false,
		variables: [
			{ name: 'topic', label: 'Topic', type: 'text', required: true },
			{ name: 'target_audience', label: 'Who reads it', type: 'text', default: 'general readers' },
			{ name: 'word_count', label: 'Words', type: 'number', default: 500 },
			{ name: 'tone', label: 'Tone', type: 'text', default: 'informative' },
		],
		instructions: `Write a blog post about {{ topic }} for {{ target_audience }}.
Length: about {{ word_count }} words. Tone: {{ tone }}.
Begin with what the reader gains, and use short paragraphs with subheadings.`,
	},
	{
		alias: 'summarizer_v1',
		name: 'Summarizer',
		description: 'The main points of any text',
		icon: 'icon-list',
		category: 'summarization',
		tags: ['Template'],
		displayModes: ['DocumentAction'],
		includeEntityContext: false,
		variables: [{ name: 'content', label: 'Text', type: 'text', required: true }],
		instructions: `Summarize the following text in its own language. Keep names and figures as they are.

{{ content }}`,
	},
];
