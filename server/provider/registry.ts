import type { Outbound } from '../http/outbound.ts';
import { offlineProvider } from './offline.ts';
import { openAiCompatibleProvider } from './openai-compatible.ts';
import { openAiProvider } from './openai.ts';
import type { Provider } from './provider.ts';

export interface ProviderRegistry {
	/** In the order in which a form offers them. */
	list(): Provider[];
	get(id: string): Provider | undefined;
}

export function createProviderRegistry(deps: { outbound: Outbound }): ProviderRegistry {
	const providers = [openAiProvider(deps), openAiCompatibleProvider(deps), offlineProvider()];
	const byId = new Map(providers.map((provider) => [provider.id, provider]));
	return { list: () => [...providers], get: (id) => byId.get(id) };
}
