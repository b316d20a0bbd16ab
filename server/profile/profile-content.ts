import { z } from 'zod';
import { withoutNulls } from '../http/input.ts';
import { ProfileContent, ProfileInput, ProfileSnapshot } from './profile.contract.ts';

export function toSnapshot({ providerId, modelId, ...content }: ProfileContent): ProfileSnapshot {
	return { ...content, model: { providerId, modelId } };
}

/** What is stored for what a caller sent, or for a version. */
export function toContent(input: ProfileInput | ProfileSnapshot): ProfileContent {
	return {
		alias: input.alias,
		name: input.name,
		capability: input.capability,
		providerId: input.model.providerId,
		modelId: input.model.modelId,
		connectionId: input.connectionId.toLowerCase(),
		settings: withoutNulls(input.settings),
		fallbackProfileIds: input.fallbackProfileIds.map((id) => id.toLowerCase()),
		contextIds: input.contextIds,
		guardrailIds: input.guardrailIds,
		tags: input.tags,
	};
}

const nowhere = '00000000-0000-0000-0000-000000000000';
/** What a new profile has that names nothing but what it must. */
const {
	alias: _alias,
	name: _name,
	providerId: _providerId,
	modelId: _modelId,
	connectionId: _connectionId,
	...DEFAULTS
} = toContent(ProfileInput.parse({ alias: 'new', name: 'New', model: { providerId: 'new', modelId: 'new' }, connectionId: nowhere }));

/** Reads what is stored; what it is too old to have is as in a new profile. */
const filled = (stored: unknown) => ({ ...DEFAULTS, ...(stored as object) });
export const StoredProfile = z.preprocess(filled, ProfileContent);
export const StoredSnapshot = z.preprocess(filled, ProfileSnapshot);
