import { cmsCredentialsOf, identityOf, type Actor } from '../base/actor.ts';
import type { Cms, CmsDocument, CmsDocumentType, CmsPropertyType } from '../cms/cms.ts';
import { entityNamespace, propertyValues } from '../document-value/entity-values.ts';
import { RESERVED_NAMES, type DeclaredVariable } from '../template/variables.ts';
import { plainValue, printed } from '../template/values.ts';
import { BUILT_IN_VARIABLES } from './built-in-variables.ts';
import { namesOf, propertiesInScope } from './page-properties.ts';
import type { DraftVariableInput, PlaceTypeList, TemplateVariable, VariablePlace } from './prompt-variable.contract.ts';
import type { PromptService } from './prompt.service.ts';
import { normalizeScope, type Scope } from './scope.ts';

export type PromptVariableService = ReturnType<typeof promptVariableService>;

const SAMPLE_LENGTH = 200;
const TYPE_OF_EDITOR: Readonly<Record<string, TemplateVariable['type']>> = {
	'Umbraco.Integer': 'number',
	'Umbraco.Decimal': 'number',
	'Umbraco.Slider': 'number',
	'Umbraco.TrueFalse': 'boolean',
	'Umbraco.BlockList': 'list',
	'Umbraco.BlockGrid': 'list',
	'Umbraco.Tags': 'list',
	'Umbraco.CheckBoxList': 'list',
	'Umbraco.MultipleTextstring': 'list',
	'Umbraco.MediaPicker3': 'list',
	'Umbraco.MultiUrlPicker': 'list',
	'Umbraco.MultiNodeTreePicker': 'list',
};

interface Page {
	document: CmsDocument;
	type: CmsDocumentType | null;
}

export interface PromptVariableDependencies {
	cms: Cms;
	prompts: Pick<PromptService, 'visible'>;
	now: () => number;
}

/** Every value that a template can use, with a sample of each where a document is given. */
export function promptVariableService({ cms, prompts, now }: PromptVariableDependencies) {
	async function pageOf(actor: Actor, { entityId, culture }: VariablePlace): Promise<Page | null> {
		if (entityId === undefined) return null;
		const credentials = cmsCredentialsOf(actor);
		const document = await cms.loadDocument(entityId, credentials, culture);
		return { document, type: await cms.loadDocumentType(document.documentTypeId, credentials) };
	}

	async function list(actor: Actor, declared: readonly DeclaredVariable[], scope: Scope | null, place: VariablePlace) {
		const credentials = cmsCredentialsOf(actor);
		const [page, culture] = await Promise.all([pageOf(actor, place), place.culture ?? cms.defaultCulture(credentials)]);
		const types = page ? [] : await cms.documentTypes(credentials);
		const properties = page ? (page.type?.properties ?? []) : (propertiesInScope(types, scope) ?? []);
		const samples = samplesOf(actor, page, properties, { ...place, culture });
		const items = [
			...declared.map(({ name, label, type, default: value }) => variable(name, { label: label ?? '', type, origin: 'declared' }, value)),
			...propertyVariables(properties, samples),
			...Object.entries(BUILT_IN_VARIABLES).map(([name, facts]) => variable(name, facts, samples.get(name.toLowerCase()))),
		];
		const seen = new Set<string>();
		return { items: items.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase())) };
	}

	/** By lower-cased name. */
	function samplesOf(actor: Actor, page: Page | null, properties: readonly CmsPropertyType[], place: VariablePlace & { culture: string }) {
		const variation = { culture: place.culture, segment: place.segment ?? null };
		const values = page ? propertyValues(page.document, page.type, variation) : {};
		const entity = page && entityNamespace(page.document, page.type, {}, variation);
		const wanted = place.propertyAlias?.toLowerCase();
		const property = properties.find(({ alias }) => alias.toLowerCase() === wanted);
		const value = property && values[property.alias];
		const samples: Record<string, unknown> = {
			...values,
			...prefixed('entity', { ...entity }),
			...prefixed('property', property ? { alias: property.alias, label: property.name, value, maxLength: property.maxLength } : {}),
			...prefixed('user', identityOf(actor)),
			currentValue: value,
			culture: place.culture,
			segment: place.segment,
			now: new Date(now()).toISOString(),
		};
		return new Map(Object.entries(samples).map(([name, sample]) => [name.toLowerCase(), sample]));
	}

	return {
		/** What scopes and templates can name. */
		async documentTypes(actor: Actor): Promise<PlaceTypeList> {
			const types = await cms.documentTypes(cmsCredentialsOf(actor));
			const items = types.map(({ alias, name, isElement, compositionAliases, properties }) => ({
				alias,
				name,
				isElement,
				compositionAliases,
				properties: properties.map((each) => ({
					alias: each.alias,
					name: each.name,
					editorAlias: each.editorAlias,
					editorUiAlias: each.editorUiAlias,
				})),
			}));
			return { items };
		},

		async ofPrompt(actor: Actor, idOrAlias: string, place: VariablePlace) {
			const { variables, scope } = await prompts.visible(actor, idOrAlias);
			return list(actor, variables, scope, place);
		},

		ofDraft: (actor: Actor, { prompt, ...place }: DraftVariableInput) =>
			list(actor, prompt.variables ?? [], normalizeScope(prompt.scope), place),
	};
}

/** A property with the name of a built-in value is reached through `entity` alone. */
function propertyVariables(properties: readonly CmsPropertyType[], samples: ReadonlyMap<string, unknown>): TemplateVariable[] {
	return properties.flatMap((property) =>
		namesOf([property]).map((name) => {
			const type = name === property.alias ? (TYPE_OF_EDITOR[property.editorAlias] ?? 'text') : 'list';
			const reached = RESERVED_NAMES.has(name.toLowerCase()) ? `entity.${name}` : name;
			return variable(reached, { label: property.name, type, origin: 'entity' }, samples.get(name.toLowerCase()));
		}),
	);
}

function variable(name: string, facts: Pick<TemplateVariable, 'label' | 'type' | 'origin'>, value: unknown): TemplateVariable {
	const text = printed(plainValue(value)).trim();
	return { name, ...facts, sample: text === '' ? null : text.slice(0, SAMPLE_LENGTH) };
}

function prefixed(root: string, members: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(members).map(([name, value]) => [`${root}.${name}`, value]));
}
