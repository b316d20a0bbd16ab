import type { SystemActor } from '../base/actor.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../base/runtime.ts';
import { ConnectionInput } from '../connection/connection.contract.ts';
import type { ConnectionService } from '../connection/connection.service.ts';
import { ProfileInput } from '../profile/profile.contract.ts';
import type { ProfileService } from '../profile/profile.service.ts';
import { PromptInput } from '../prompt/prompt.contract.ts';
import type { PromptService } from '../prompt/prompt.service.ts';
import { SettingsInput } from '../settings/settings.contract.ts';
import type { SettingsService } from '../settings/settings.service.ts';
import { STARTER_PROMPTS } from './starter-prompts.ts';

/** Who made what was there at the first start. */
const installation: SystemActor = { kind: 'system', name: 'Installation' };

export interface StarterDependencies {
	config: Pick<Config, 'openai'>;
	logger: Logger;
	connections: ConnectionService;
	profiles: ProfileService;
	prompts: PromptService;
	settings: SettingsService;
}

/** Fills an empty installation: connections from the environment, else the offline one, a default profile, starter prompts. */
export async function installStarter({ config, logger, connections, profiles, prompts, settings }: StarterDependencies): Promise<void> {
	const current = await settings.get();
	if (current.version > 0) return;

	const made: string[] = [];
	for (const { connection, profile } of starterModels(config)) {
		const existing = await connections.rows.find(connection.alias);
		const { id } = existing ?? (await connections.create(installation, ConnectionInput.parse(connection)));
		const known = await profiles.rows.find(profile.alias);
		made.push((known ?? (await profiles.create(installation, ProfileInput.parse({ ...profile, connectionId: id })))).id);
	}
	for (const prompt of STARTER_PROMPTS) {
		if (!(await prompts.rows.find(prompt.alias))) await prompts.create(installation, PromptInput.parse(prompt));
	}
	// Last, so that a start that was interrupted is finished by the next one.
	await settings.update(installation, SettingsInput.parse({ defaultChatProfileId: made[0] }), 0);
	logger.info({ prompts: STARTER_PROMPTS.length }, 'first start: starter prompts are in place');
}

function starterModels({ openai }: StarterDependencies['config']) {
	if (!openai) {
		return [
			{
				connection: { alias: 'offline', name: 'Offline (no model)', providerId: 'offline' },
				profile: { alias: 'offline', name: 'Offline (no model)', model: { providerId: 'offline', modelId: 'offline-extractive' } },
			},
		];
	}
	return [
		{
			connection: {
				alias: 'openai',
				name: 'OpenAI',
				providerId: 'openai',
				settings: { apiKey: '$OPENAI_API_KEY', ...(openai.baseUrl && { baseUrl: '$OPENAI_BASE_URL' }) },
			},
			profile: { alias: 'openai', name: 'OpenAI', model: { providerId: 'openai', modelId: 'gpt-5-mini' } },
		},
	];
}
