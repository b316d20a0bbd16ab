import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { of } from '@umbraco-cms/backoffice/external/rxjs';
import { UmbId } from '@umbraco-cms/backoffice/id';
import { UmbRepositoryBase } from '@umbraco-cms/backoffice/repository';
import { request, type Result } from '../api/request.ts';
import type { Input, Operation } from '../api/route.ts';
import type { Schema } from '../api/schema.ts';
import { typeOf, type EntityName, type PdEntity, type PdModel, type PdRow } from './entity.ts';

type Stored = Schema<EntityName>;
type Filter = NonNullable<Input<Operation<'get', `/${PdEntity['path']}`>>['query']>;

/** Detail, item and collection repository of any entity. No store is needed. */
export class PdRepository extends UmbRepositoryBase {
	readonly #entity: PdEntity;

	constructor(host: UmbControllerHost, entity: PdEntity) {
		super(host);
		this.#entity = entity;
	}

	#model = ({ id, ...fields }: Stored): PdModel => ({ ...fields, entityType: typeOf(this.#entity), unique: id });

	/** The workspace empties itself when it gets no observable to follow. A failure is told by the workspace, at its fields. */
	#result({ data, error }: Result<Stored | Schema<'RunnablePrompt'>>) {
		// Who may only run a prompt has nothing to edit.
		const found = data && !('instructionsLength' in data) ? this.#model(data) : undefined;
		return { data: found, error, asObservable: () => of(found) };
	}

	/** A draft: what the server adds to it comes with the first save. */
	async createScaffold(preset: Partial<PdModel> = {}) {
		const draft = { entityType: typeOf(this.#entity), unique: UmbId.new(), name: '', alias: '', ...this.#entity.scaffold, ...preset };
		return { data: draft as PdModel };
	}

	async requestByUnique(unique: string) {
		const path = { idOrAlias: unique };
		return this.#result(await request(this, 'get', `/${this.#entity.path}/{idOrAlias}`, { path, quiet: true }));
	}

	async create(model: PdModel) {
		const { unique: _, entityType: __, version: ___, ...body } = model;
		return this.#result(await request(this, 'post', `/${this.#entity.path}`, { body, quiet: true }));
	}

	async save(model: PdModel) {
		const { unique, entityType: _, ...body } = model;
		const path = { idOrAlias: unique };
		return this.#result(await request(this, 'put', `/${this.#entity.path}/{idOrAlias}`, { path, body, quiet: true }));
	}

	delete = (unique: string) => request(this, 'delete', `/${this.#entity.path}/{idOrAlias}`, { path: { idOrAlias: unique } });

	async requestItems(uniques: string[]) {
		const found = await Promise.all(uniques.map((unique) => this.requestByUnique(unique)));
		return { data: found.flatMap(({ data }) => data ?? []) };
	}

	async requestCollection(filter: Filter) {
		const query: Filter = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined));
		const { data, error } = await request(this, 'get', `/${this.#entity.path}`, { query, quiet: true });
		if (!data || !('total' in data)) return { error };
		const rows = data.items.map(({ id, ...fields }): PdRow => ({ ...fields, entityType: typeOf(this.#entity), unique: id }));
		return { data: { total: data.total, items: rows } };
	}
}

export const repositoryOf = (entity: PdEntity) =>
	class extends PdRepository {
		constructor(host: UmbControllerHost) {
			super(host, entity);
		}
	};
