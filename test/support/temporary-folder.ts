import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives the run, and every process that it starts, a temporary folder that goes with it: databases, browser profiles, uploads. */
export function useTemporaryFolder(): void {
	const folder = mkdtempSync(path.join(tmpdir(), 'prompt-desk-test-'));
	// PostgreSQL may have to run as another user, who has to get through.
	chmodSync(folder, 0o711);
	for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
	process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}
