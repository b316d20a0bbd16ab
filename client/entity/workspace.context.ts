import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UmbContextBase } from '@umbraco-cms/backoffice/class-api';
import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbRequestReloadStructureForEntityEvent } from '@umbraco-cms/backoffice/entity-action';
import {
	UMB_MENU_STRUCTURE_WORKSPACE_CONTEXT,
	type UmbMenuStructureWorkspaceContext,
	type UmbStructureItemModel,
} from '@umbraco-cms/backoffice/menu';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UmbArrayState, UmbStringState } from '@umbraco-cms/backoffice/observable-api';
import {
	UmbEntityNamedDetailWorkspaceContextBase,
	UmbWorkspaceIsNewRedirectController,
	UmbWorkspaceIsNewRedirectControllerAlias,
	type UmbRoutableWorkspaceContext,
} from '@umbraco-cms/backoffice/workspace';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { escapeHTML } from '@umbraco-cms/backoffice/utils';
import { fieldText } from '../api/field-text.ts';
import { problemOf, type Problem } from '../api/problem.ts';
import { PD_CONFLICT_MODAL } from './conflict-modal.token.ts';
import { rootPathOf, rootTypeOf, typeOf, type PdEntity, type PdModel } from './entity.ts';
import { tellProblem } from '../api/problem-text.ts';
import type { PdRepository } from './repository.ts';
import { PdWorkspaceEditorElement } from './workspace-editor.element.ts';
import type { PdWorkspace } from './workspace.token.ts';
import '../lang/words.ts';

/** As the server takes it. */
const ALIAS = /^[A-Za-z0-9_-]{1,100}$/;

/** The one workspace context of all entities; views read and change it through `data` and `change`. */
class PdWorkspaceContext
	extends UmbEntityNamedDetailWorkspaceContextBase<PdModel, PdRepository>
	implements PdWorkspace, UmbRoutableWorkspaceContext
{
	readonly entity: PdEntity;
	#changeNote = new UmbStringState('');
	readonly changeNote = this.#changeNote.asObservable();
	readonly #localize = new UmbLocalizationController(this);

	constructor(host: UmbControllerHost, entity: PdEntity) {
		super(host, {
			workspaceAlias: `PromptDesk.Workspace.${entity.name}`,
			entityType: typeOf(entity),
			detailRepositoryAlias: `PromptDesk.Repository.${entity.name}`,
		});
		this.entity = entity;
		new PdBreadcrumb(this, entity);
		this.routes.setRoutes([
			{ path: 'create', component: PdWorkspaceEditorElement, setup: () => this.#create() },
			{
				path: 'edit/:unique',
				component: PdWorkspaceEditorElement,
				setup: (_element, info) => {
					this.removeUmbControllerByAlias(UmbWorkspaceIsNewRedirectControllerAlias);
					this.load(info.match.params.unique!);
				},
			},
		]);
	}

	async #create() {
		const preset = this.entity.preset?.(new URLSearchParams(location.search)) ?? {};
		await this.createScaffold({ parent: { entityType: rootTypeOf(this.entity), unique: null }, preset });
		new UmbWorkspaceIsNewRedirectController(this, this, this.getHostElement().shadowRoot!.querySelector('umb-router-slot')!);
	}

	change(fields: Partial<PdModel> | Record<string, unknown>) {
		this._data.updateCurrent(fields as Partial<PdModel>);
	}

	setChangeNote(text: string) {
		this.#changeNote.setValue(text);
	}

	/** Controls say nothing of what they miss when they are out of sight, or have no room for it. */
	override async invalidSubmit(reason: unknown) {
		const { name, alias } = this.getData()!;
		const missing = !name.trim() ? 'name' : ALIAS.test(alias) ? undefined : 'alias';
		const words = (key: string) => this.#localize.term(`promptDesk_${key}`);
		const message = missing
			? `${words(`field_${missing}`)}: ${words(missing === 'name' ? 'refused_required' : 'refused_alias')}`
			: words('lookAtMarked');
		const notifications = await this.getContext(UMB_NOTIFICATION_CONTEXT);
		notifications?.peek('danger', { data: { headline: words('notSaved'), message } });
		throw reason;
	}

	/** Messages of the last save would block the next one, which has to ask the server again. */
	override async requestSubmit() {
		this.validationContext.messages.removeMessagesByType('server');
		return super.requestSubmit();
	}

	/** Saves. Field errors of a 400 become messages at the controls that are bound to the same path; a stale save is the user's choice. */
	override async submit() {
		try {
			await super.submit();
			this.#changeNote.setValue('');
		} catch (failure) {
			const problem = problemOf(failure);
			if (problem?.code === 'version_conflict' && (await this.#resolveConflict())) return;
			if (problem?.code !== 'version_conflict') this.#tell(problem, failure);
			throw failure;
		}
	}

	protected override async _update(model: PdModel) {
		const changeDescription = this.#changeNote.getValue().trim();
		const described = { ...model, changeDescription };
		await super._update(changeDescription ? described : model);
	}

	protected override async _create(model: PdModel, parent: { entityType: string; unique: string | null }) {
		await super._create(model, parent as never);
		// The list may hold the new row already; whoever follows this kind of entity has to hear of it too.
		const events = await this.getContext(UMB_ACTION_EVENT_CONTEXT);
		events?.dispatchEvent(new UmbRequestReloadStructureForEntityEvent({ entityType: this.getEntityType(), unique: this.getUnique()! }));
	}

	/** The backoffice shows messages as HTML, and ours may quote what somebody wrote. */
	#tell(problem: Problem | undefined, failure: unknown) {
		for (const [path, texts] of Object.entries(problem?.errors ?? {})) {
			const worded = texts.map((text) => escapeHTML(fieldText(this.#localize, text)));
			this.validationContext.messages.addMessages('server', `$.${path}`, worded);
		}
		tellProblem(this, failure);
	}

	/** True when the draft was saved after all. */
	async #resolveConflict() {
		const choice = await umbOpenModal(this, PD_CONFLICT_MODAL, {
			data: { entity: this.entity, unique: this.getUnique()!, version: this.getData()!.version },
		}).catch(() => undefined);
		if (choice?.action === 'load') await this.reload();
		if (choice?.action !== 'overwrite') return false;
		this.change({ version: choice.version });
		await super.submit();
		this.#changeNote.setValue('');
		return true;
	}
}

class PdBreadcrumb extends UmbContextBase implements UmbMenuStructureWorkspaceContext {
	#structure = new UmbArrayState<UmbStructureItemModel>([], (item) => item.entityType);
	readonly structure = this.#structure.asObservable();
	readonly #entity: PdEntity;

	constructor(workspace: PdWorkspaceContext, entity: PdEntity) {
		super(workspace, UMB_MENU_STRUCTURE_WORKSPACE_CONTEXT);
		this.#entity = entity;
		const item = (entityType: string) => ({ unique: null, entityType, name: `#promptDesk_${entity.path}s`, isFolder: false });
		const items = [item(rootTypeOf(entity)), item(typeOf(entity))];
		// The core leaves out the last one, which is the entity itself, but only once it is saved.
		this.observe(workspace.isNew, (isNew) => this.#structure.setValue(isNew ? items.slice(0, 1) : items));
	}

	getItemHref = () => rootPathOf(this.#entity);
}

export const workspaceContextOf = (entity: PdEntity) =>
	class extends PdWorkspaceContext {
		constructor(host: UmbControllerHost) {
			super(host, entity);
		}
	};
