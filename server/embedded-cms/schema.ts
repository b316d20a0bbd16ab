import type { ColumnKit } from '../db/columns.sqlite.ts';
import type { Database, SchemaExtension } from '../db/database.ts';

function defineTables({ table, text, integer, time, json, index, primaryKey }: ColumnKit) {
	/** Content and structure: documents, media, types, data types, languages, the audit trail of documents. */
	const cmsRecord = table(
		'cms_record',
		{
			kind: text().notNull(),
			id: text().notNull(),
			parentId: text(),
			position: integer().notNull(),
			data: json<Record<string, unknown>>().notNull(),
			createdAt: time().notNull(),
			updatedAt: time().notNull(),
		},
		(row) => [primaryKey({ columns: [row.kind, row.id] }), index('cms_record_parent').on(row.kind, row.parentId, row.position)],
	);

	/** Sessions and tokens, by the SHA-256 of their text. */
	const cmsToken = table(
		'cms_token',
		{
			hash: text().primaryKey(),
			kind: text().notNull(),
			userId: text().notNull(),
			data: json<Record<string, unknown>>().notNull(),
			expiresAt: time().notNull(),
		},
		(row) => [index('cms_token_expiry').on(row.expiresAt)],
	);

	return { cmsRecord, cmsToken };
}

/** The tables of the embedded CMS, which a server beside an Umbraco does not have. */
export const CMS_SCHEMA: SchemaExtension<ReturnType<typeof defineTables>> = {
	migrations: new URL('./migrations/', import.meta.url),
	migrationsTable: '__embedded_cms_migrations',
	define: defineTables,
};

export type CmsDatabase = Database<ReturnType<typeof defineTables>>;
