import { UmbModalToken } from '@umbraco-cms/backoffice/modal';
import type { PdEntity } from './entity.ts';

export interface PdConflictData {
	entity: PdEntity;
	unique: string;
	/** The version that the draft began with. */
	version: number;
}

export interface PdConflictValue {
	action: 'load' | 'overwrite';
	/** The version that is current now. */
	version: number;
}

export const PD_CONFLICT_MODAL_ALIAS = 'PromptDesk.Modal.Conflict';
export const PD_CONFLICT_MODAL = new UmbModalToken<PdConflictData, PdConflictValue>(PD_CONFLICT_MODAL_ALIAS, { modal: { type: 'dialog' } });
