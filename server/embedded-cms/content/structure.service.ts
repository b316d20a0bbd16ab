import type { Statement } from '../../db/database.ts';
import { newId } from '../../base/runtime.ts';
import type { CmsDatabase } from '../schema.ts';
import { contentAudit } from './content-audit.ts';
import type { DocumentData } from './document.ts';
import { recordStore, type RecordStore } from './record.store.ts';
import { retryStale } from './retry-stale.ts';
import { KIND, readSiteMap } from './site-map.ts';
import type { DataTypeBody, DocumentTypeBody, LanguageBody } from './structure.contract.ts';
import type { DataType, DocumentType, Language } from './structure.ts';
import { UmbracoProblem, type ProblemName } from './umbraco-problem.ts';

export type StructureService = ReturnType<typeof structureService>;

/** Making and changing what documents are made of. Every process reads the structure anew afterwards. */
export function structureService({ database, changed }: { database: CmsDatabase; changed: () => Promise<void> }) {
	const types = recordStore<DocumentType>(database, 'document-type');
	const dataTypes = recordStore<DataType>(database, 'data-type');
	const languages = recordStore<Language>(database, 'language');

	async function write(plan: Parameters<typeof retryStale>[1]): Promise<void> {
		await retryStale(database, plan);
		await changed();
	}

	const inserted = <T extends object>(store: RecordStore<T>, id: string, data: T): Statement => {
		const now = Date.now();
		return store.insert({ id, parentId: null, data, createdAt: now, updatedAt: now });
	};

	async function replaced<T extends object>(store: RecordStore<T>, id: string, data: T, missing: ProblemName) {
		const was = await store.find(id);
		if (!was) throw new UmbracoProblem(missing);
		return store.replace(was, { data, parentId: null, updatedAt: Math.max(Date.now(), was.updatedAt + 1) });
	}

	async function checkType(id: string, body: DocumentTypeBody): Promise<void> {
		const [all, editors] = [await types.all(), new Set((await dataTypes.nodes()).map(({ id }) => id))];
		const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
		if (all.some((other) => other.id !== id && same(other.data.alias, body.alias))) throw new UmbracoProblem('duplicateAlias');
		if (!/^[a-z_][\w]*$/i.test(body.alias)) throw new UmbracoProblem('invalidAlias');
		const aliases = body.properties.map((property) => property.alias.toLowerCase());
		if (new Set(aliases).size < aliases.length) throw new UmbracoProblem('duplicatePropertyAlias');
		if (body.properties.some(({ dataType }) => !editors.has(dataType.id))) throw new UmbracoProblem('propertyDataTypeNotFound');
		if (body.properties.some(({ validation }) => !isPattern(validation.regEx))) throw new UmbracoProblem('invalidPattern');
		const known = new Set([...all.map((other) => other.id), id]);
		if (body.compositions.some(({ documentType }) => documentType.id === id || !known.has(documentType.id)))
			throw new UmbracoProblem('invalidComposition');
		const containers = new Set(body.containers.map((container) => container.id));
		const placed = [...body.properties.map(({ container }) => container), ...body.containers.map(({ parent }) => parent)];
		if (placed.some((place) => place !== null && !containers.has(place.id))) throw new UmbracoProblem('missingContainer');
	}

	/** All documents of the type, wherever they lie, and what lies below them. */
	async function removalOfDocuments(documentTypeId: string): Promise<Statement[]> {
		const [live, binned] = [recordStore<DocumentData>(database, KIND.live), recordStore<DocumentData>(database, KIND.binned)];
		const map = await readSiteMap(database);
		const own = [...(await live.all()), ...(await binned.all())].filter(({ data }) => data.documentTypeId === documentTypeId);
		const ids = [...new Set(own.flatMap(({ id }) => map.withDescendants(id)))];
		if (ids.length === 0) return [];
		return [
			live.remove(ids),
			binned.remove(ids),
			recordStore(database, KIND.origin).remove(ids),
			recordStore(database, KIND.domains).remove(ids),
			recordStore(database, KIND.publishTask).removeUnder(ids),
			contentAudit(database).removeUnder(ids),
		];
	}

	async function checkFallback(isoCode: string, fallback: string | null): Promise<void> {
		const byIso = new Map((await languages.all()).map(({ data }) => [data.isoCode, data.fallbackIsoCode ?? null]));
		for (let at = fallback; at !== null; at = byIso.get(at) ?? null) {
			if (at === isoCode || !byIso.has(at)) throw new UmbracoProblem('invalidFallback');
		}
	}

	/** The default is one language: who becomes it takes it from the other. */
	async function dethroned(isoCode: string): Promise<ReturnType<typeof languages.replace>[]> {
		const others = (await languages.all()).filter(({ id, data }) => id !== isoCode && data.isDefault);
		return others.map((was) =>
			languages.replace(was, { data: { ...was.data, isDefault: false }, parentId: null, updatedAt: was.updatedAt + 1 }),
		);
	}

	return {
		async createDocumentType({ id: given, ...body }: DocumentTypeBody & { id: string | null }): Promise<string> {
			const id = given ?? newId();
			await write(async () => {
				if (await types.find(id)) throw new UmbracoProblem('duplicateTypeId');
				await checkType(id, body);
				return [inserted(types, id, { ...body, id })];
			});
			return id;
		},
		updateDocumentType: (id: string, body: DocumentTypeBody) =>
			write(async () => {
				if (!(await types.find(id))) throw new UmbracoProblem('documentTypeNotFound');
				await checkType(id, body);
				return [await replaced(types, id, { ...body, id }, 'documentTypeNotFound')];
			}),
		removeDocumentType: (id: string) =>
			write(async () => {
				if (!(await types.find(id))) throw new UmbracoProblem('documentTypeNotFound');
				const users = (await types.all()).filter((other) => other.id !== id && JSON.stringify(other.data).includes(id));
				const without = users.map((was) => {
					const { compositions, allowedDocumentTypes } = was.data;
					const data: DocumentType = {
						...was.data,
						compositions: compositions.filter(({ documentType }) => documentType.id !== id),
						allowedDocumentTypes: allowedDocumentTypes.filter(({ documentType }) => documentType.id !== id),
					};
					return types.replace(was, { data, parentId: null, updatedAt: Math.max(Date.now(), was.updatedAt + 1) });
				});
				return [types.remove([id]), ...without, ...(await removalOfDocuments(id))];
			}),

		async createDataType({ id: given, ...body }: DataTypeBody & { id: string | null }): Promise<string> {
			const id = given ?? newId();
			await write(async () => {
				if (await dataTypes.find(id)) throw new UmbracoProblem('duplicateDataTypeId');
				return [inserted(dataTypes, id, { ...body, id, isDeletable: true, canIgnoreStartNodes: false })];
			});
			return id;
		},
		updateDataType: (id: string, body: DataTypeBody) =>
			write(async () => {
				const was = await dataTypes.find(id);
				if (!was) throw new UmbracoProblem('dataTypeNotFound');
				return [await replaced(dataTypes, id, { ...was.data, ...body }, 'dataTypeNotFound')];
			}),
		/** The properties that have it go with it, as in Umbraco. */
		removeDataType: (id: string) =>
			write(async () => {
				const was = await dataTypes.find(id);
				if (!was) throw new UmbracoProblem('dataTypeNotFound');
				if (!was.data.isDeletable) throw new UmbracoProblem('dataTypeNotDeletable');
				const users = (await types.all()).filter(({ data }) => data.properties.some(({ dataType }) => dataType.id === id));
				const without = users.map((type) => {
					const properties = type.data.properties.filter(({ dataType }) => dataType.id !== id);
					return types.replace(type, {
						data: { ...type.data, properties },
						parentId: null,
						updatedAt: Math.max(Date.now(), type.updatedAt + 1),
					});
				});
				return [dataTypes.remove([id]), ...without];
			}),

		async createLanguage(body: LanguageBody & { isoCode: string }): Promise<string> {
			const isoCode = canonical(body.isoCode);
			if (!isoCode) throw new UmbracoProblem('invalidIsoCode');
			await write(async () => {
				if (await languages.find(isoCode)) throw new UmbracoProblem('duplicateIsoCode');
				await checkFallback(isoCode, body.fallbackIsoCode);
				return [...(body.isDefault ? await dethroned(isoCode) : []), inserted(languages, isoCode, { ...body, isoCode })];
			});
			return isoCode;
		},
		updateLanguage: (isoCode: string, body: LanguageBody) =>
			write(async () => {
				const was = await languages.find(isoCode);
				if (!was) throw new UmbracoProblem('languageNotFound');
				if (was.data.isDefault && !body.isDefault) throw new UmbracoProblem('missingDefaultLanguage');
				await checkFallback(isoCode, body.fallbackIsoCode);
				return [
					...(body.isDefault ? await dethroned(isoCode) : []),
					await replaced(languages, isoCode, { ...body, isoCode }, 'languageNotFound'),
				];
			}),
		removeLanguage: (isoCode: string) =>
			write(async () => {
				const was = await languages.find(isoCode);
				if (!was) throw new UmbracoProblem('languageNotFound');
				if (was.data.isDefault) throw new UmbracoProblem('defaultLanguageStays');
				const behind = (await languages.all()).filter(({ data }) => data.fallbackIsoCode === isoCode);
				const freed = behind.map((other) =>
					languages.replace(other, { data: { ...other.data, fallbackIsoCode: null }, parentId: null, updatedAt: other.updatedAt + 1 }),
				);
				return [languages.remove([isoCode]), ...freed, ...(await withoutCulture(isoCode))];
			}),
	};

	/** Documents lose what they had in a language that is gone, unless it is all that they have. */
	async function withoutCulture(isoCode: string) {
		const stores = [recordStore<DocumentData>(database, KIND.live), recordStore<DocumentData>(database, KIND.binned)];
		const plans = stores.map(async (store) => {
			const touched = (await store.all()).filter(
				({ data: { variants } }) => variants.length > 1 && variants.some(({ culture }) => culture === isoCode),
			);
			return touched.map((was) => {
				const stays = ({ culture }: { culture: string | null }) => culture !== isoCode;
				const { values, variants, publishedValues } = was.data;
				const data = {
					...was.data,
					values: values.filter(stays),
					variants: variants.filter(stays),
					publishedValues: publishedValues.filter(stays),
				};
				return store.replace(was, { data, parentId: was.parentId, updatedAt: Math.max(Date.now(), was.updatedAt + 1) });
			});
		});
		return (await Promise.all(plans)).flat();
	}
}

/** In the case that cultures are written in; undefined for what is none. */
function canonical(isoCode: string): string | undefined {
	try {
		return Intl.getCanonicalLocales(isoCode)[0];
	} catch {
		return undefined;
	}
}

function isPattern(text: string | null): boolean {
	try {
		return text === null || Boolean(new RegExp(text, 'u'));
	} catch {
		return false;
	}
}
