import { randomBytes } from 'node:crypto';
import type { Actor } from '../server/base/actor.ts';
import { createSecretBox } from '../server/base/secret-box.ts';
import type { Cms } from '../server/cms/cms.ts';
import { ConnectionInput } from '../server/connection/connection.contract.ts';
import { connectionService } from '../server/connection/connection.service.ts';
import { openSqlite } from '../server/db/sqlite.ts';
import { render } from '../server/execution/render.ts';
import type { RunRequest } from '../server/execution/request.ts';
import { resolve } from '../server/execution/resolve.ts';
import { createOutbound } from '../server/http/outbound.ts';
import { ProfileInput } from '../server/profile/profile.contract.ts';
import { createTemplateRenderer } from '../server/template/renderer.ts';
import { profileService } from '../server/profile/profile.service.ts';
import { PromptInput } from '../server/prompt/prompt.contract.ts';
import { promptService } from '../server/prompt/prompt.service.ts';
import { createProviderRegistry } from '../server/provider/registry.ts';
import { serveParent } from './child.ts';

/** From an alias to the messages that go to the provider, in this process: CPU for one prompt. */
export interface RenderResult {
	plain: number;
	loops: number;
}

const ROUND_MS = 1_000;
const SENTENCE = 'Our house blend is roasted every Tuesday from two farms that we know by name. ';

const PLAIN = `${SENTENCE.repeat(11)}\n{{ a }} {{ b }} {{ c }} {{ d }} {{ e }} {{ f }}`;
const LOOPS = `${SENTENCE.repeat(5)}
{% for item in items %}{{ forloop.index }}. {{ item.name | upcase | truncate: 40 }}{% if item.price > 10 %} ({{ item.price }}){% endif %}
{% endfor %}{{ a | capitalize }} {{ b | default: 'none' }} {{ names | join: ', ' }} {{ text | strip_html | truncatewords: 30 }}`;

const variables = {
	...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, `the value of ${name}`])),
	items: Array.from({ length: 10 }, (_, index) => ({ name: `Blend number ${index}`, price: index * 3 })),
	names: ['Aida', 'Bo', 'Carl'],
	text: `<p>${SENTENCE.repeat(4)}</p>`,
};
const actor: Actor = {
	kind: 'system',
	name: 'Bench',
};

const request: RunRequest = {
	source: { kind: 'prompt', idOrAlias: '' },
	target: {},
	material: { variables },
	actor,
	featureType: 'prompt',
	traceId: '',
	stream: false,
	signal: new AbortController().signal,
};

async function services() {
	const database = openSqlite(':memory:');
	const now = Date.now;
	const providers = createProviderRegistry({ outbound: createOutbound() });
	const connections = connectionService({
		database,
		now,
		providers,
		box: createSecretBox(randomBytes(16).toString('hex')),
		environment: { allows: () => false, read: () => undefined },
		checkAddress: async () => null,
	});
	const cms = {} as Cms;
	const profiles = profileService({ database, now, connections });
	const prompts = promptService({ database, now, profiles, cms });
	const connection = await connections.create(actor, ConnectionInput.parse({ alias: 'offline', name: 'Offline', providerId: 'offline' }));
	const model = { providerId: 'offline', modelId: 'offline' };
	const profile = await profiles.create(
		actor,
		ProfileInput.parse({ alias: 'offline', name: 'Offline', connectionId: connection.id, model }),
	);
	for (const [alias, instructions] of Object.entries({ plain: PLAIN, loops: LOOPS }))
		await prompts.create(actor, PromptInput.parse({ alias, name: alias, instructions, profileId: profile.id }));
	return { prompts, profiles, connections, cms };
}

serveParent(async () => {
	const given = await services();
	const templates = createTemplateRenderer();

	async function once(alias: string): Promise<void> {
		const plan = await resolve(
			given,
			{ ...request, source: { kind: 'prompt', idOrAlias: alias } },
			await given.prompts.rows.get(alias),
			null,
		);
		await render(plan, request, Date.now(), templates);
	}

	async function micros(alias: string): Promise<number> {
		for (let count = 0; count < 3_000; count++) await once(alias);
		const before = process.cpuUsage();
		const end = performance.now() + ROUND_MS;
		let count = 0;
		for (; performance.now() < end; count++) await once(alias);
		const { user, system } = process.cpuUsage(before);
		return (user + system) / count;
	}

	return { plain: await micros('plain'), loops: await micros('loops') } satisfies RenderResult;
});
