import type { DataTypeResponseModel, DocumentTypeResponseModel, LanguageResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { CmsDatabase } from '../schema.ts';
import type { MediaData } from './media.ts';
import { recordStore } from './record.store.ts';
import type { Wire } from '../wire-text.ts';

export type DocumentType = Wire<DocumentTypeResponseModel>;
export type DataType = Wire<DataTypeResponseModel>;
export type Language = Wire<LanguageResponseModel>;
export type PropertyType = DocumentType['properties'][number];

/** What the documents of the site are made of. */
export interface Structure {
	languages: readonly Language[];
	defaultCulture: string;
	documentTypes: ReadonlyMap<string, DocumentType>;
	dataTypes: ReadonlyMap<string, DataType>;
	/** The ids of all media and of their types. */
	media: ReadonlyMap<string, string>;
	/** Own properties and those of all compositions; none varies more than the type itself. */
	propertiesOf(documentTypeId: string): ReadonlyMap<string, Property>;
}

export interface Property extends PropertyType {
	editorAlias: string;
	/** The data type's settings by alias. */
	settings: Readonly<Record<string, unknown>>;
}

/** What is published to all processes when a type, a data type or a language has changed. */
const STRUCTURE = 'embedded_cms_structure';

export interface StructureReader {
	read(): Promise<Structure>;
	/** Reads anew from now on, here at once and in the other processes as soon as they hear of it. */
	changed(): Promise<void>;
}

/** Reads the structure once, and anew after each change of it, by whichever process. */
export function structureReader(database: CmsDatabase): StructureReader {
	let known: Promise<Structure> | undefined;
	database.onPublished((topic) => {
		if (topic === STRUCTURE || topic === '*') known = undefined;
	});
	return {
		read() {
			const reading = (known ??= load(database));
			reading.catch(() => known === reading && (known = undefined));
			return reading;
		},
		async changed() {
			known = undefined;
			await database.publish(STRUCTURE);
		},
	};
}

async function load(database: CmsDatabase): Promise<Structure> {
	const listed = async <T extends object>(kind: string) => (await recordStore<T>(database, kind).all()).map(({ data }) => data);
	const languages = await listed<Language>('language');
	const documentTypes = new Map((await listed<DocumentType>('document-type')).map((type) => [type.id, type]));
	const dataTypes = new Map((await listed<DataType>('data-type')).map((type) => [type.id, type]));
	const media = new Map((await recordStore<MediaData>(database, 'media').all()).map(({ id, data }) => [id, data.mediaTypeId]));
	const properties = new Map([...documentTypes.keys()].map((id) => [id, gather(id, documentTypes, dataTypes)]));
	return {
		languages,
		defaultCulture: languages.find(({ isDefault }) => isDefault)?.isoCode ?? 'en-US',
		documentTypes,
		dataTypes,
		media,
		propertiesOf: (id) => properties.get(id) ?? new Map(),
	};
}

function gather(id: string, types: ReadonlyMap<string, DocumentType>, dataTypes: ReadonlyMap<string, DataType>): Map<string, Property> {
	const varies = types.get(id)!.variesByCulture;
	const found = new Map<string, Property>();
	const seen = new Set<string>();
	const visit = (typeId: string) => {
		const type = types.get(typeId);
		if (!type || seen.has(typeId)) return;
		seen.add(typeId);
		for (const property of type.properties) {
			const dataType = dataTypes.get(property.dataType.id);
			if (!dataType || found.has(property.alias)) continue;
			found.set(property.alias, {
				...property,
				variesByCulture: varies && property.variesByCulture,
				editorAlias: dataType.editorAlias,
				settings: Object.fromEntries(dataType.values.map(({ alias, value }) => [alias, value])),
			});
		}
		for (const { documentType } of type.compositions) visit(documentType.id);
	};
	visit(id);
	return found;
}
