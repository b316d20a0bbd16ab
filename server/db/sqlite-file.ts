import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { DatabaseUnusable } from './database.ts';

const OWNER_ONLY = 0o600;
/** What one write with its log may need. */
const LEAST_FREE_BYTES = 4 * 1024 * 1024;

/** A file in a folder of its own that goes with the process. */
export function scratchFile(): { file: string; remove(): void } {
	const folder = mkdtempSync(path.join(tmpdir(), 'prompt-desk-'));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', remove);
	return { file: path.join(folder, 'prompt-desk.db'), remove };
}

/** Makes the database readable by its owner alone; SQLite gives the files beside it the same mode. */
export function keepPrivate(file: string): void {
	closeSync(openSync(file, 'a', OWNER_ONLY));
	for (const each of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(each)) chmodSync(each, OWNER_ONLY);
}

/** A lock of the operating system on a file beside the database: it ends with its process, however that ends. */
export function holdLock(file: string): Sqlite.Database {
	keepPrivate(`${file}.lock`);
	const lock = new Sqlite(`${file}.lock`, { timeout: 0 });
	try {
		lock.exec('begin exclusive');
		return lock;
	} catch (error) {
		lock.close();
		throw new DatabaseUnusable(`Another server process uses ${file}. Stop it, or give this one a DATA_DIR or DATABASE_URL of its own.`, {
			cause: error,
		});
	}
}

export async function throwIfDiskIsFull(file: string): Promise<void> {
	const { bavail, bsize } = await statfs(path.dirname(file));
	if (bavail * bsize < LEAST_FREE_BYTES) throw new Error('The disk of the database is full.');
}
