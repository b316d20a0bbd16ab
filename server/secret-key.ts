import { randomBytes } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The generated secret of a data directory, made at the first start and readable by its owner alone. The directory must exist. */
export async function secretKeyOf(dataDir: string): Promise<string> {
	const file = path.join(dataDir, 'secret.key');
	try {
		await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		await chmod(file, 0o600);
	}
	return (await readFile(file, 'utf8')).trim();
}
