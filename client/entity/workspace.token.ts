import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import type { Observable } from '@umbraco-cms/backoffice/external/rxjs';
import type { UmbEntityNamedDetailWorkspaceContextBase, UmbWorkspaceContext } from '@umbraco-cms/backoffice/workspace';
import type { PdEntity, PdModel } from './entity.ts';
import type { PdRepository } from './repository.ts';

/** The workspace of any entity, as its frame, its tabs and its actions know it. */
export interface PdWorkspace extends UmbEntityNamedDetailWorkspaceContextBase<PdModel, PdRepository> {
	readonly entity: PdEntity;
	/** Why the next save is made; stands in the list of versions. */
	readonly changeNote: Observable<string>;
	setChangeNote(text: string): void;
	/** Changes fields of the draft; nothing is sent until the workspace is saved. */
	change(fields: Partial<PdModel> | Record<string, unknown>): void;
}

/** Found in workspaces of ours only. */
export const PD_WORKSPACE_CONTEXT = new UmbContextToken<UmbWorkspaceContext, PdWorkspace>(
	'UmbWorkspaceContext',
	undefined,
	(context): context is PdWorkspace => 'changeNote' in context,
);
