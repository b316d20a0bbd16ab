import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);
const TEXT = /\.(js|css|json|svg)$/;
const WORTH_IT = 1_024;
const AT_ONCE = 8;

/** Puts `x.gz` beside each text file that gains by it. Answers how many files there were. */
export async function compressFiles(folder: string): Promise<number> {
	const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const queue = files.map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => TEXT.test(file));
	const work = async () => {
		for (let file = queue.pop(); file; file = queue.pop()) {
			const plain = await readFile(file);
			if (plain.length >= WORTH_IT) await writeFile(`${file}.gz`, await compress(plain, { level: 9 }));
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return files.length;
}
