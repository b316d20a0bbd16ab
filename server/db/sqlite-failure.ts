const DATABASE_FAILURE = /^SQLITE_(?:BUSY|LOCKED|NOMEM|READONLY|IOERR|CORRUPT|FULL|CANTOPEN|NOTADB|PROTOCOL)/;

/** The failure of the database and not of a statement: another statement would fail in the same way. */
export function isDatabaseFailure(error: unknown): boolean {
	return DATABASE_FAILURE.test(String(Object(error).code ?? ''));
}
