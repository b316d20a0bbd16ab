import { type Child, NODE_FLAGS, startChild } from './child.ts';
import type { Usage } from './process-usage.ts';
import { textOf, type Gateway } from './way.ts';

export const PROVIDERS = ['openai-compatible', 'openai'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

interface Server {
	child: Child;
	port: number;
	basePath: string;
	token: string;
}

const INSTRUCTIONS =
	'Write a {{ format }} about {{ product }} for {{ audience }} in a {{ tone }} tone, in at most {{ words }} words.\n\n{{ text }}';

/** Our server with everything on; one way for each provider. Without its audit it is there only to be compared with itself. */
export async function startPromptDesk(upstream: number, { audit = true } = {}): Promise<Record<ProviderId, Gateway>> {
	const child = await startChild('./server.ts', 0, NODE_FLAGS);
	const server = { child, ...(await child.ask<Omit<Server, 'child'>>({ start: { upstream, audit } })) };
	for (const providerId of PROVIDERS) await createPrompt(server, providerId, upstream);
	const way = (providerId: ProviderId): Gateway => ({
		name: providerId,
		call: ({ textBytes, stream }) => ({
			port: server.port,
			path: `${server.basePath}/prompt/${providerId}/execute${stream ? '/stream' : ''}`,
			headers: { Authorization: `Bearer ${server.token}` },
			body: JSON.stringify({
				variables: { format: 'teaser', product: 'coffee', audience: 'owners of cafés', tone: 'calm', words: 60, text: textOf(textBytes) },
			}),
		}),
		pieces: { mark: ' bean', until: 'event: complete' },
		usage: () => child.ask<Usage>({ usage: true }),
		stop: () => child.stop().then(() => undefined),
	});
	return { 'openai-compatible': way('openai-compatible'), openai: way('openai') };
}

async function createPrompt(server: Server, providerId: ProviderId, upstream: number): Promise<void> {
	const named = { alias: providerId, name: providerId };
	const settings = { baseUrl: `http://127.0.0.1:${upstream}/v1`, apiKey: 'sk-bench' };
	const connection = await post(server, '/connection', { ...named, providerId, settings });
	const model = { providerId, modelId: 'gpt-5-mini' };
	const profile = await post(server, '/profile', { ...named, connectionId: connection.id, model });
	await post(server, '/prompt', { ...named, instructions: INSTRUCTIONS, profileId: profile.id });
}

async function post({ port, basePath, token }: Server, path: string, body: object): Promise<{ id: string }> {
	const answer = await fetch(`http://127.0.0.1:${port}${basePath}${path}`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (answer.status !== 201) throw new Error(`${path}: ${await answer.text()}`);
	return (await answer.json()) as { id: string };
}
