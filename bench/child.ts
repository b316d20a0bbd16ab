import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Where a process may run: what is measured has a core of its own. */
export type Core = 0 | 1;

export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0;
/** What `npm start` gives to Node. */
export const NODE_FLAGS = startScript().split(' ').slice(1, -1);

const children = new Set<ChildProcess>();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

export interface Child {
	pid: number;
	/** One message, one answer. */
	ask<Answer>(message: object): Promise<Answer>;
	/** Answers its exit code. */
	stop(): Promise<void>;
}

/** Starts a file of `bench/` on a core and waits for its first message. */
export async function startChild(file: string, core: Core, flags: readonly string[] = []): Promise<Child> {
	const [program, ...parameters] = onCore(core, [process.execPath, ...flags, fileURLToPath(new URL(file, import.meta.url))]);
	const child = spawn(program!, parameters, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	children.add(child);
	const ended = once(child, 'exit').then(() => children.delete(child));
	const next = () => Promise.race([once(child, 'message'), ended.then(() => Promise.reject(new Error(`${file} has ended`)))]);
	await next();
	return {
		pid: child.pid!,
		async ask<Answer>(message: object) {
			child.send(message);
			const [answer] = (await next()) as [Answer];
			return answer;
		},
		async stop() {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

/** The command as it runs on one core, where processes can be pinned. */
export function onCore(core: Core, command: readonly string[]): string[] {
	return canPin ? ['taskset', '-c', String(core), ...command] : [...command];
}

/** The other end: says that it is ready, then answers each message. */
export function serveParent<Message>(answer: (message: Message) => Promise<object>): void {
	process.on('message', (message) => {
		void answer(message as Message).then(
			(result) => process.send!(result),
			(error: unknown) => {
				process.stderr.write(`${String((error as Error).stack)}\n`);
				process.exit(1);
			},
		);
	});
	// Without it a bench that is killed leaves its processes behind.
	process.on('disconnect', () => process.exit(0));
	process.send!({ ready: true });
}

function startScript(): string {
	const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } };
	return scripts.start;
}
