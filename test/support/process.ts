import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASE, checkAnswer } from './answer-check.ts';
import type { Json } from './app.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

export interface ServerProcess {
	url: string;
	/** Everything that the process has written, on either channel. */
	readonly output: string;
	readonly stdout: string;
	/** A call of the management API with the token of the banner. */
	ask(method: string, path: string, body?: object): Promise<{ status: number; body: Json; headers: Headers }>;
	fetch(method: string, path: string, body?: object): Promise<Response>;
	/** Resolves with the exit code, null when the signal ended it. */
	kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** The server as it is started for real, on a port of its own. Rejects with its output when it ends before it is ready. */
export async function startProcess(environment: Record<string, string>): Promise<ServerProcess> {
	const child = launch(environment);
	const { url, token } = await Promise.race([
		child.ready,
		child.exit.then((code) => Promise.reject(new Error(`ended with ${code}: ${child.output}`))),
	]);
	const server: ServerProcess = {
		url,
		get output() {
			return child.output;
		},
		get stdout() {
			return child.stdout;
		},
		fetch: (method, to, body) =>
			fetch(url + BASE + to, {
				method,
				headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }) },
				...(body && { body: JSON.stringify(body) }),
			}),
		async ask(method, to, body) {
			const response = await server.fetch(method, to, body);
			const text = await response.text();
			const reply = { status: response.status, headers: response.headers, body: text === '' ? undefined : (JSON.parse(text) as Json) };
			checkAnswer(method, to, { ...reply, text });
			return reply;
		},
		kill(signal) {
			child.kill(signal);
			return child.exit;
		},
	};
	running.add(server);
	return server;
}

/** Starts a server that is expected to end by itself. */
export async function runProcess(environment: Record<string, string>): Promise<{ code: number | null; output: string }> {
	const child = launch(environment);
	const code = await child.exit;
	return { code, output: child.output };
}

const running = new Set<ServerProcess>();

/** For `afterEach`: no test leaves a process behind. */
export async function stopProcesses(): Promise<void> {
	for (const server of running) await server.kill('SIGKILL');
	running.clear();
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
	const folder = await mkdtemp(path.join(tmpdir(), 'prompt-desk-process-'));
	return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

function launch(environment: Record<string, string>) {
	const { PATH = '' } = process.env;
	const child = spawn(process.execPath, [main], { env: { PATH, PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	let stdout = '';
	const ready = new Promise<{ url: string; token: string }>((resolve) => {
		const read = (chunk: Buffer) => {
			output += chunk.toString();
			const url = /listening on (http:\/\/[^"\s]+)/.exec(output)?.[1];
			const token = /Bearer ([\w.~+/=-]+)/.exec(output)?.[1];
			if (url && (token || environment.UMBRACO_URL || environment.EMBEDDED_USERS)) resolve({ url, token: token ?? '' });
		};
		child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
		child.stdout.on('data', read);
		child.stderr.on('data', read);
	});
	const exit = once(child, 'close').then(([code]) => code as number | null);
	return {
		ready,
		exit,
		get output() {
			return output;
		},
		get stdout() {
			return stdout;
		},
		kill: (signal: 'SIGTERM' | 'SIGKILL') => child.kill(signal),
	};
}
