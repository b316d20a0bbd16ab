import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { of } from '@umbraco-cms/backoffice/external/rxjs';
import { UmbId } from '@umbraco-cms/backoffice/id';
import { UmbRepositoryBase } from '@umbraco-cms/backoffice/repository';
import { call } from '../api/api.ts';
import { typeOf, type PdEntity, type PdModel } from './entity.ts';

type Row = { id: string } & Record<string, unknown>;

/** Detail, item and collection repository of any entity. No store is needed. */
export class PdRepository extends UmbRepositoryBase {
	readonly #entity: PdEntity;

	constructor(host: UmbControllerHost, entity: PdEntity) {
		super(host);
		this.#entity = entity;
	}

	#model = ({ id, ...fields }: Row) => ({ ...fields, entityType: typeOf(this.#entity), unique: id }) as unknown as PdModel;

	/** What the server tells with an answer (`warnings`) is not part of what is sent back. */
	#row = (model: PdModel) => {
		const { unique, entityType: _, warnings: __, ...fields } = model as PdModel & { warnings?: unknown };
		return { id: unique, ...fields };
	};

	async #one(method: 'get' | 'post' | 'put', path: string, body?: object) {
		// A failed save is told by the workspace, at its fields; a failed load by the page.
		const { data, error } = await call<Row>(this, method, path, { body, quiet: true });
		const found = data && this.#model(data);
		// The workspace empties itself when it gets no observable to follow.
		return { data: found, error, asObservable: () => of(found) };
	}

	async createScaffold(preset: Partial<PdModel> = {}) {
		return { data: { ...this.#model({ id: UmbId.new(), name: '', alias: '', ...this.#entity.scaffold }), ...preset } };
	}

	requestByUnique = (unique: string) => this.#one('get', `/${this.#entity.path}/${unique}`);

	create = (model: PdModel) => {
		const { id: _, version: __, ...body } = this.#row(model);
		return this.#one('post', `/${this.#entity.path}`, body);
	};

	save = (model: PdModel) => this.#one('put', `/${this.#entity.path}/${model.unique}`, this.#row(model));

	delete = (unique: string) => call(this, 'delete', `/${this.#entity.path}/${unique}`);

	async requestItems(uniques: string[]) {
		const found = await Promise.all(uniques.map((unique) => this.requestByUnique(unique)));
		return { data: found.flatMap(({ data }) => data ?? []) };
	}

	async requestCollection(filter: Record<string, unknown>) {
		const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== undefined));
		const { data, error } = await call<{ total: number; items: Row[] }>(this, 'get', `/${this.#entity.path}`, { query, quiet: true });
		return { data: data && { total: data.total, items: data.items.map(this.#model) }, error };
	}
}

export const repositoryOf = (entity: PdEntity) =>
	class extends PdRepository {
		constructor(host: UmbControllerHost) {
			super(host, entity);
		}
	};
