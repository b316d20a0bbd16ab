import { UmbModalToken } from '@umbraco-cms/backoffice/modal';
import { CONFLICT_MODAL_ALIAS, type PdEntity } from './entity.ts';

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

export const PD_CONFLICT_MODAL = new UmbModalToken<PdConflictData, PdConflictValue>(CONFLICT_MODAL_ALIAS, { modal: { type: 'dialog' } });
