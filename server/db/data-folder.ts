import { chmod, mkdir, stat } from 'node:fs/promises';
import { DatabaseUnusable } from './database.ts';

const OWNER_ONLY = 0o700;
const SHARED = 0o1000;
const PERMISSIONS = 0o777;

/**
 * Makes a folder for what nobody else may read. One that exists already is closed to others when it is `ours`, and not
 * one that many share, as /tmp. `name` is the setting that leads here.
 */
export async function privateFolder(folder: string, { name, isOurs }: { name: string; isOurs: boolean }): Promise<void> {
	try {
		await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
		const { mode, uid } = await stat(folder);
		const isOwner = process.getuid?.() === uid;
		if (isOurs && isOwner && !(mode & SHARED) && (mode & PERMISSIONS) !== OWNER_ONLY) await chmod(folder, OWNER_ONLY);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'is a file, or is inside one' : `cannot be made (${code})`;
		throw new DatabaseUnusable(`${name}: ${folder} ${reason}. Name a folder that this user may write to.`, { cause: error });
	}
}
