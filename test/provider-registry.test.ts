import { describe, expect, it } from 'vitest';
import { createOutbound } from '../server/http/outbound.ts';
import { createProviderRegistry } from '../server/provider/registry.ts';

const registry = createProviderRegistry({ outbound: createOutbound() });

describe('the providers', () => {
	it('are found by their id, and unknown ones are not', () => {
		expect(registry.list().map((provider) => provider.id)).toEqual(['openai', 'openai-compatible', 'offline']);
		for (const provider of registry.list()) expect(registry.get(provider.id)).toBe(provider);
		expect(registry.get('constructor')).toBeUndefined();
	});

	it.each(registry.list().map((provider) => [provider.id, provider] as const))(
		'%s: describes every setting in English and Danish',
		(_id, { settingsSchema, capabilities }) => {
			expect(capabilities).toEqual(['Chat']);
			for (const name of settingsSchema.required) expect(settingsSchema.properties).toHaveProperty(name);
			for (const property of Object.values(settingsSchema.properties)) {
				expect(property).toMatchObject({
					title: expect.stringMatching(/\S/),
					description: expect.stringMatching(/\S/),
					'x-da': { title: expect.stringMatching(/\S/), description: expect.stringMatching(/\S/) },
				});
			}
		},
	);

	it('mark every secret and every address, so that the one is kept and the other checked', () => {
		for (const { settingsSchema } of registry.list()) {
			for (const [name, property] of Object.entries(settingsSchema.properties)) {
				expect(property['x-secret'] ?? false).toBe(name === 'apiKey');
				expect(property['x-address'] ?? false).toBe(property.format === 'uri');
			}
		}
	});
});
