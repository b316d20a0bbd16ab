import { createHash } from 'node:crypto';
import type { DocumentType, PropertyType } from '../content/structure.ts';
import { DATA_TYPE, DOCUMENT_TYPE } from './ids.ts';

interface PropertyPlan {
	alias: string;
	name: string;
	dataType: string;
	description?: string;
	/** The same in all languages. */
	invariant?: boolean;
	mandatory?: boolean;
}

/** Groups by tab. */
type Plan = Record<string, Record<string, PropertyPlan[]>>;

type Facts = Pick<DocumentType, 'id' | 'alias' | 'name' | 'description' | 'icon'> &
	Partial<Pick<DocumentType, 'allowedAsRoot' | 'isElement' | 'variesByCulture'>> & {
		children?: readonly string[];
		compositions?: readonly string[];
	};

/** The same for the same words, so that a property keeps its id over all installations. */
function derivedId(words: string): string {
	const hex = createHash('sha256').update(words).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function documentType(facts: Facts, plan: Plan): DocumentType {
	const { children = [], compositions = [], ...own } = facts;
	const variesByCulture = facts.variesByCulture ?? true;
	const containers: DocumentType['containers'] = [];
	const properties: PropertyType[] = [];
	for (const [tabIndex, [tab, groups]] of Object.entries(plan).entries()) {
		const tabId = derivedId(`${facts.alias}/${tab}`);
		// The composition's tab comes last on every type that has it.
		containers.push({ id: tabId, parent: null, name: tab, type: 'Tab', sortOrder: facts.alias === 'searchAndSharing' ? 90 : tabIndex });
		for (const [groupIndex, [group, members]] of Object.entries(groups).entries()) {
			const groupId = derivedId(`${facts.alias}/${tab}/${group}`);
			containers.push({ id: groupId, parent: { id: tabId }, name: group, type: 'Group', sortOrder: groupIndex });
			for (const [sortOrder, member] of members.entries())
				properties.push({
					id: derivedId(`${facts.alias}.${member.alias}`),
					container: { id: groupId },
					sortOrder,
					alias: member.alias,
					name: member.name,
					description: member.description ?? null,
					dataType: { id: member.dataType },
					variesByCulture: variesByCulture && !member.invariant,
					variesBySegment: false,
					validation: { mandatory: member.mandatory ?? false, mandatoryMessage: null, regEx: null, regExMessage: null },
					appearance: { labelOnTop: false },
				});
		}
	}
	return {
		allowedAsRoot: false,
		isElement: false,
		...own,
		variesByCulture,
		variesBySegment: false,
		allowedInLibrary: false,
		collection: null,
		allowedTemplates: [],
		defaultTemplate: null,
		cleanup: { preventCleanup: false, keepAllVersionsNewerThanDays: null, keepLatestVersionPerDayForDays: null },
		allowedDocumentTypes: children.map((id, sortOrder) => ({ documentType: { id }, sortOrder })),
		compositions: compositions.map((id) => ({ documentType: { id }, compositionType: 'Composition' as const })),
		properties,
		containers,
	};
}

const headline: PropertyPlan = { alias: 'headline', name: 'Headline', dataType: DATA_TYPE.textstring };
const teaser: PropertyPlan = {
	alias: 'teaser',
	name: 'Teaser',
	dataType: DATA_TYPE.teaser,
	description: 'Shown on lists and in the newsletter',
};
const bodyText: PropertyPlan = { alias: 'bodyText', name: 'Body text', dataType: DATA_TYPE.richText };
const heroImage: PropertyPlan = { alias: 'heroImage', name: 'Picture', dataType: DATA_TYPE.image, invariant: true };

const SEO = [DOCUMENT_TYPE.searchAndSharing];

const CONTENT_TYPES = [
	documentType(
		{
			id: DOCUMENT_TYPE.page,
			alias: 'page',
			name: 'Page',
			description: 'A page of its own, with blocks',
			icon: 'icon-document',
			allowedAsRoot: true,
			children: [DOCUMENT_TYPE.page, DOCUMENT_TYPE.coffee, DOCUMENT_TYPE.article, DOCUMENT_TYPE.shop],
			compositions: SEO,
		},
		{
			Page: {
				Page: [headline, { alias: 'intro', name: 'Intro', dataType: DATA_TYPE.textarea }, bodyText, heroImage],
				Blocks: [{ alias: 'blocks', name: 'Blocks', dataType: DATA_TYPE.blocks, description: 'Quotes, steps and pictures under the text' }],
			},
		},
	),
	documentType(
		{
			id: DOCUMENT_TYPE.coffee,
			alias: 'coffee',
			name: 'Coffee',
			description: 'A coffee that we roast',
			icon: 'icon-coffee',
			compositions: SEO,
		},
		{
			Coffee: {
				'In the bag': [
					{ alias: 'origin', name: 'Origin', dataType: DATA_TYPE.textstring, description: 'Country, region, farm or cooperative' },
					{ alias: 'process', name: 'Process', dataType: DATA_TYPE.textstring },
					{ alias: 'roastLevel', name: 'Roast level', dataType: DATA_TYPE.roastLevel, invariant: true },
					{ alias: 'roastDay', name: 'Roast day', dataType: DATA_TYPE.textstring },
					{ alias: 'tastingNotes', name: 'Tasting notes', dataType: DATA_TYPE.textarea, description: 'What is in the cup, in plain words' },
				],
				Brewing: [{ alias: 'brewing', name: 'How to brew it', dataType: DATA_TYPE.textarea }],
			},
			Story: { Story: [headline, teaser, bodyText, heroImage] },
		},
	),
	documentType(
		{
			id: DOCUMENT_TYPE.article,
			alias: 'article',
			name: 'Journal article',
			description: 'A post in the journal',
			icon: 'icon-newspaper',
			compositions: SEO,
		},
		{
			Article: {
				Article: [headline, teaser, bodyText, heroImage],
				Details: [
					{ alias: 'topic', name: 'Topic', dataType: DATA_TYPE.textstring },
					{ alias: 'writtenBy', name: 'Written by', dataType: DATA_TYPE.textstring, description: 'A role, not a name' },
				],
			},
		},
	),
	documentType(
		{ id: DOCUMENT_TYPE.shop, alias: 'shop', name: 'Shop', description: 'A place to drink and buy', icon: 'icon-store', compositions: SEO },
		{
			Shop: {
				'Find us': [
					{ alias: 'address', name: 'Address', dataType: DATA_TYPE.textstring, invariant: true, mandatory: true },
					{ alias: 'openingHours', name: 'Opening hours', dataType: DATA_TYPE.textarea },
				],
				'About the shop': [headline, teaser, bodyText, heroImage],
			},
		},
	),
];

const COMPOSITION = documentType(
	{
		id: DOCUMENT_TYPE.searchAndSharing,
		alias: 'searchAndSharing',
		name: 'Search and sharing',
		description: 'What search engines and social media show',
		icon: 'icon-search',
	},
	{
		SEO: {
			'Search and sharing': [
				{
					alias: 'metaTitle',
					name: 'Meta title',
					dataType: DATA_TYPE.metaTitle,
					description: 'Shown in the browser tab and as the headline in search results',
				},
				{
					alias: 'metaDescription',
					name: 'Meta description',
					dataType: DATA_TYPE.metaDescription,
					description: 'The two lines under the headline in search results',
				},
				{
					alias: 'socialImage',
					name: 'Social image',
					dataType: DATA_TYPE.image,
					description: 'Shown when the page is shared',
					invariant: true,
				},
				{
					alias: 'imageDescription',
					name: 'Image description',
					dataType: DATA_TYPE.textstring,
					description: 'Read aloud to people who cannot see the image',
				},
			],
		},
	},
);

/** Blocks do not vary: the list that they stand in does. */
const element = { isElement: true, variesByCulture: false };

const ELEMENT_TYPES = [
	documentType(
		{ ...element, id: DOCUMENT_TYPE.quoteBlock, alias: 'quoteBlock', name: 'Quote', description: 'Somebody’s words', icon: 'icon-quote' },
		{
			Quote: {
				Quote: [
					{ alias: 'quote', name: 'Quote', dataType: DATA_TYPE.textarea, mandatory: true },
					{ alias: 'source', name: 'Source', dataType: DATA_TYPE.textstring, description: 'A role, not a name' },
				],
			},
		},
	),
	documentType(
		{
			...element,
			id: DOCUMENT_TYPE.stepBlock,
			alias: 'stepBlock',
			name: 'Step',
			description: 'One step of a guide',
			icon: 'icon-ordered-list',
		},
		{
			Step: {
				Step: [
					{ alias: 'heading', name: 'Heading', dataType: DATA_TYPE.textstring, mandatory: true },
					{ alias: 'text', name: 'Text', dataType: DATA_TYPE.richText },
				],
			},
		},
	),
	documentType(
		{
			...element,
			id: DOCUMENT_TYPE.pictureBlock,
			alias: 'pictureBlock',
			name: 'Picture',
			description: 'A picture with a line under it',
			icon: 'icon-picture',
		},
		{
			Picture: {
				Picture: [
					{ alias: 'picture', name: 'Picture', dataType: DATA_TYPE.image },
					{ alias: 'caption', name: 'Caption', dataType: DATA_TYPE.textstring },
					{ alias: 'imageDescription', name: 'Image description', dataType: DATA_TYPE.textstring },
				],
			},
		},
	),
];

export const DOCUMENT_TYPES: readonly DocumentType[] = [...CONTENT_TYPES, COMPOSITION, ...ELEMENT_TYPES];
