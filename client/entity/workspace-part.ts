import { state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { PdModel } from './entity.ts';
import { PD_WORKSPACE_CONTEXT, type PdWorkspace } from './workspace.token.ts';

/** A tab or panel of a workspace: follows the draft and changes it. */
export abstract class PdWorkspacePart<Model extends PdModel> extends UmbLitElement {
	protected workspace?: PdWorkspace;

	@state()
	protected _model?: Model;

	@state()
	protected _isNew = false;

	constructor() {
		super();
		this.consumeContext(PD_WORKSPACE_CONTEXT, (context) => {
			this.workspace = context;
			this.observe(this.workspace?.data, (model) => (this._model = model as Model | undefined));
			this.observe(this.workspace?.isNew, (isNew) => (this._isNew = isNew ?? false));
		});
	}

	protected change(fields: Partial<Model>) {
		this.workspace?.change(fields);
	}
}

/** The text of a field; empty is absent. */
export const textOf = (event: Event) => (event.target as HTMLInputElement).value || null;

/** The number of a field; empty and unfinished are absent. */
export function numberOf(event: Event) {
	const { value } = event.target as HTMLInputElement;
	return value === '' || Number.isNaN(Number(value)) ? null : Number(value);
}
