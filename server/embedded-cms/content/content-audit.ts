import type { AuditTypeModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { Statement } from '../../db/database.ts';
import type { CmsDatabase } from '../schema.ts';
import { newId } from '../../base/runtime.ts';
import { recordStore } from './record.store.ts';
import type { EmbeddedUser } from '../session.ts';
import type { Structure } from './structure.ts';

export type AuditKind = 'Save' | 'Publish' | 'Unpublish' | 'Move' | 'Copy' | 'Delete';

/** A line of a document's history. */
export interface AuditData {
	userId: string;
	logType: `${AuditTypeModel}`;
	comment: string | null;
	/** Names of the languages that it was about. */
	parameters: string | null;
}

export const contentAudit = (database: CmsDatabase) => recordStore<AuditData>(database, 'document-audit');

export function auditEntry(
	database: CmsDatabase,
	user: EmbeddedUser,
	documentId: string,
	kind: AuditKind,
	cultures: readonly (string | null)[],
	structure: Structure,
	comment: string | null = null,
): Statement {
	const names = structure.languages.filter(({ isoCode }) => cultures.includes(isoCode)).map(({ name }) => name);
	const byVariant = names.length > 0 && kind !== 'Move' && kind !== 'Copy' && kind !== 'Delete';
	const data: AuditData = {
		userId: user.id,
		logType: byVariant ? `${kind}Variant` : kind,
		comment,
		parameters: byVariant ? names.join(', ') : null,
	};
	const now = Date.now();
	return contentAudit(database).insert({ id: newId(), parentId: documentId, position: 0, data, createdAt: now, updatedAt: now });
}
