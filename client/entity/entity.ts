import type { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { Input, Operation, PathOf } from '../api/route.ts';
import type { Schema } from '../api/schema.ts';
import { workspacePath } from '../section/paths.ts';
import type { PdFilter } from '../ui/filter-chip.element.ts';

/** What a row shows, whatever it is of. */
export interface PdRow {
	entityType: string;
	unique: string;
	name: string;
	alias: string;
	version: number;
	icon?: string | null;
	description?: string | null;
}

/** Every entity that the API lets be saved by id or alias. */
export type EntityPath = PathOf<'put'> extends infer Path ? (Path extends `/${infer Name}/{idOrAlias}` ? Name : never) : never;
export type EntityName = Capitalize<EntityPath>;

/** A stored entity as the workspace holds it: `unique` in place of `id`. */
export type ModelOf<Name extends EntityName> = PdRow & Omit<Schema<Name>, 'id'>;
export type PdModel = { [Name in EntityName]: ModelOf<Name> }[EntityName];

type Query = NonNullable<Input<Operation<'get', '/prompt'>>['query']>;
export type PdOrder = NonNullable<Query['orderBy']>;

export interface PdColumn {
	/** Key of its cell. */
	field: string;
	label: string;
	/** What the list is sorted by through this column; without it, it is not. */
	sort?: PdOrder;
	/** Shown only where there is room for it. */
	wide?: true;
}

/** What stands in a row's cells, by column. */
export type PdCells = Record<string, (model: never, host: UmbLitElement) => unknown>;

export interface PdTab {
	name: string;
	icon: string;
	element: () => Promise<unknown>;
	/** Shown only once the entity has been saved. */
	saved?: boolean;
}

/** All that the client has to know of an entity; the manifests, repositories, workspace and collection follow from it. */
export interface PdEntity {
	name: EntityName;
	/** Also the path of the API and, with an `s`, the key of its words. */
	path: EntityPath;
	icon: string;
	menu: string;
	weight: number;
	adminOnly?: boolean;
	columns: PdColumn[];
	cells: () => Promise<{ cells: PdCells }>;
	filters?: PdFilter[];
	/** Element shown instead of the table while there is nothing. */
	empty?: () => Promise<unknown>;
	tabs: PdTab[];
	scaffold: object;
	/** Start values from the query of the create link. */
	preset?: (query: URLSearchParams) => object;
}

export const typeOf = (entity: PdEntity) => `pd-${entity.path}`;
export const rootTypeOf = (entity: PdEntity) => `pd-${entity.path}-root`;
export const rootPathOf = (entity: PdEntity) => workspacePath(rootTypeOf(entity));
export const createPathOf = (entity: PdEntity) => workspacePath(typeOf(entity), 'create');
export const editPathOf = (entity: PdEntity, unique: string) => workspacePath(typeOf(entity), `edit/${unique}`);

export const CONFLICT_MODAL_ALIAS = 'PromptDesk.Modal.Conflict';
