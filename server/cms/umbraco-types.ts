import { LRUCache } from 'lru-cache';
import type { CmsDocumentType } from './cms.ts';
import type { UmbracoClient } from './umbraco-client.ts';
import type { Caller } from './umbraco-credentials.ts';
import { createTypeFinder } from './umbraco-type-finder.ts';
import { createManyReader } from './umbraco-many.ts';
import { DataType, DocumentType } from './umbraco-wire.ts';

export interface TypeReader {
	/** Null when the CMS does not know the type, or does not show it to the caller. */
	byId(id: string, caller: Caller): Promise<ResolvedType | null>;
	byAlias(alias: string, caller: Caller): Promise<ResolvedType | null>;
	/** Those that the caller is shown. */
	all(caller: Caller): Promise<ResolvedType[]>;
}

export interface ResolvedType {
	type: CmsDocumentType;
	/** Ids of property types by alias, by which Umbraco names them in permissions. */
	propertyIds: ReadonlyMap<string, string>;
}

export interface TypeReaderOptions {
	client: UmbracoClient;
	now: () => number;
}

export const TYPE_TTL = 60_000;
const MAX_TYPES = 1000;

/**
 * Document types with all that they are composed of. What was read is kept by id for every caller: who is shown
 * documents is shown their types.
 */
export function createTypeReader({ client, now }: TypeReaderOptions): TypeReader {
	const limits = { max: MAX_TYPES, ttl: TYPE_TTL, ttlResolution: 0, perf: { now } };
	const resolved = new LRUCache<string, ResolvedType>(limits);
	const types = createManyReader({
		client,
		kind: 'document-type',
		schema: DocumentType,
		cache: new LRUCache<string, DocumentType>(limits),
	});
	const dataTypes = createManyReader({ client, kind: 'data-type', schema: DataType, cache: new LRUCache<string, DataType>(limits) });
	const finder = createTypeFinder({ client, types, limits });

	async function byId(id: string, caller: Caller): Promise<ResolvedType | null> {
		const known = resolved.get(id);
		if (known) return known;
		const family = await familyOf(id, caller);
		const [own] = family;
		if (!own) return null;
		const properties = propertiesOf(family);
		const editors = await dataTypes.read([...new Set(properties.map(({ dataType }) => dataType.id))], caller);
		const result = {
			type: describe(own, family, properties, editors),
			propertyIds: new Map(properties.map(({ alias, id }) => [alias, id])),
		};
		// One that lacks editors, because the caller may not see them, must not stand for everybody.
		if (properties.every(({ dataType }) => editors.has(dataType.id))) resolved.set(id, result);
		return result;
	}

	/** The type, then what it is composed of and inherits from, depth first and each once. */
	async function familyOf(id: string, caller: Caller): Promise<DocumentType[]> {
		const read = new Map<string, DocumentType>();
		const asked = new Set<string>();
		for (let wanted = [id]; wanted.length > 0;) {
			for (const one of wanted) asked.add(one);
			const found = await types.read(wanted, caller);
			for (const [key, type] of found) read.set(key, type);
			wanted = [...new Set([...found.values()].flatMap(parentsOf))].filter((one) => !asked.has(one));
		}
		const family = new Set<DocumentType>();
		const visit = (type: DocumentType | undefined) => {
			if (!type || family.has(type)) return;
			family.add(type);
			for (const parent of parentsOf(type)) visit(read.get(parent));
		};
		visit(read.get(id));
		return [...family];
	}

	return {
		byId,
		async byAlias(alias, caller) {
			const id = await finder.idOf(alias, caller);
			return id === null ? null : byId(id, caller);
		},
		async all(caller) {
			const ids = await finder.idsFor(caller);
			// At once, so that each of them is found where it is kept.
			await types.read(ids, caller);
			const found: ResolvedType[] = [];
			for (const id of ids) {
				const type = await byId(id, caller);
				if (type) found.push(type);
			}
			return found;
		},
	};
}

type Property = DocumentType['properties'][number];

const parentsOf = ({ compositions }: DocumentType) => compositions.map(({ documentType }) => documentType.id);

/** The nearest one counts where an alias occurs twice. */
function propertiesOf(family: readonly DocumentType[]): Property[] {
	const byAlias = new Map<string, Property>();
	for (const property of family.flatMap(({ properties }) => properties))
		if (!byAlias.has(property.alias)) byAlias.set(property.alias, property);
	return [...byAlias.values()];
}

function describe(
	own: DocumentType,
	family: readonly DocumentType[],
	properties: readonly Property[],
	editors: ReadonlyMap<string, DataType>,
): CmsDocumentType {
	return {
		id: own.id,
		alias: own.alias,
		name: own.name,
		isElement: own.isElement,
		compositionAliases: family.slice(1).map(({ alias }) => alias),
		properties: properties.map(({ alias, name, description, dataType, variesByCulture, variesBySegment }) => {
			const editor = editors.get(dataType.id);
			return {
				alias,
				name,
				description,
				// A composition's property varies only where the type does.
				variesByCulture: own.variesByCulture && variesByCulture,
				variesBySegment: own.variesBySegment && variesBySegment,
				editorAlias: editor?.editorAlias ?? '',
				editorUiAlias: editor?.editorUiAlias ?? '',
				maxLength: limitOf(editor),
			};
		}),
	};
}

function limitOf(editor: DataType | undefined): number | null {
	const limit = Number(editor?.values.find(({ alias }) => alias === 'maxChars')?.value);
	return Number.isInteger(limit) && limit > 0 ? limit : null;
}
