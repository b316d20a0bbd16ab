import { AppError } from '../base/errors.ts';
import { cmsCredentialsOf, type Actor, type Credentials } from '../base/actor.ts';
import type { Cms, CmsPropertyType } from '../cms/cms.ts';
import type { ConnectionService } from '../connection/connection.service.ts';
import type { ProfileRow, ProfileService } from '../profile/profile.service.ts';
import type { PromptRow, PromptService } from '../prompt/prompt.service.ts';
import { checkScope, placeOf } from './place.ts';
import type { Attempt, Entity, Plan } from './plan.ts';
import type { RunRequest, Target } from './request.ts';
import { atVersion } from './source.ts';

export interface ResolveDependencies {
	cms: Cms;
	profiles: ProfileService;
	connections: ConnectionService;
	prompts: PromptService;
}

/** Looks everything up or throws: the version, the document, whether the prompt is allowed there, the models. */
export async function resolve(
	dependencies: ResolveDependencies,
	{ source, target, actor, optionCount }: RunRequest,
	current: PromptRow,
	defaultProfileId: string | null,
): Promise<Plan> {
	if (!current.isActive) throw new AppError('prompt_inactive');
	const prompt = await atVersion(dependencies.prompts, current, source);
	const entity = await entityOf(dependencies, actor, target);
	const place = entity && (await placeOf(dependencies.cms, actor, entity, target));
	if (place) checkScope(prompt, place, target);
	const property = place?.property ?? null;
	return {
		prompt,
		entity,
		culture: entity?.culture ?? target.culture ?? (await siteCulture(dependencies, actor)),
		attempts: await attemptsOf(dependencies, prompt, defaultProfileId),
		property,
		maxLength: limitOf(prompt, property),
		optionCount: optionCount ?? prompt.optionCount,
	};
}

function limitOf(prompt: PromptRow, property: CmsPropertyType | null): number | null {
	const limits = [prompt.maxLength, property?.maxLength].filter((limit) => typeof limit === 'number');
	return limits.length ? Math.min(...limits) : null;
}

/** The stored document, or the editor's unsaved values in its place. Who runs must be allowed to read it either way. */
async function entityOf({ cms }: ResolveDependencies, actor: Actor, target: Target): Promise<Entity | null> {
	const { entityId, unsaved } = target;
	if (entityId === undefined && !unsaved) return null;
	const credentials = cmsCredentialsOf(actor);
	const [stored, culture] = await Promise.all([
		entityId === undefined ? null : loadStored(cms, entityId, credentials, unsaved !== undefined, target.culture),
		target.culture ?? cms.defaultCulture(credentials),
	]);
	const typeId = stored?.documentTypeId ?? unsaved?.documentType ?? target.contentTypeAlias;
	const type = typeId ? await cms.loadDocumentType(typeId, credentials) : null;
	const document = unsaved
		? {
				id: entityId ?? '',
				documentTypeId: type?.id ?? '',
				ancestors: stored?.ancestors ?? [],
				url: stored?.url ?? null,
				values: unsaved.values,
				variants: unsaved.variants,
			}
		: stored!;
	return { id: entityId ?? null, document, type, culture, isUnsaved: stored === null };
}

/** A run without a document needs nothing of the CMS, so it does not fail with it. */
async function siteCulture({ cms }: ResolveDependencies, actor: Actor): Promise<string> {
	if (actor.kind !== 'user') return '';
	return cms.defaultCulture(actor.credentials).catch(() => '');
}

/** A document that the CMS does not know yet is a new one, when the editor's values came along. */
async function loadStored(cms: Cms, id: string, credentials: Credentials, mayBeNew: boolean, culture: string | undefined) {
	try {
		return await cms.loadDocument(id, credentials, culture);
	} catch (error) {
		if (mayBeNew && error instanceof AppError && error.code === 'entity_not_found') return null;
		throw error;
	}
}

/** The prompt's profile, else the default one, and what stands in for it when its provider is down. */
async function attemptsOf(
	dependencies: ResolveDependencies,
	prompt: PromptRow,
	defaultProfileId: string | null,
): Promise<Plan['attempts']> {
	const { profiles } = dependencies;
	const id = prompt.profileId ?? defaultProfileId;
	if (!id) throw new AppError('no_default_profile');
	const profile = await profiles.rows.find(id);
	if (!profile)
		throw new AppError('no_default_profile', {
			detail: `The profile that version ${prompt.version} of this prompt names has been deleted. Choose another one.`,
		});
	const fallbacks: Attempt[] = [];
	for (const fallbackId of profile.fallbackProfileIds) {
		const fallback = await profiles.rows.find(fallbackId);
		const attempt = fallback && (await attemptOf(dependencies, fallback, prompt).catch(() => undefined));
		if (attempt) fallbacks.push(attempt);
	}
	return [await attemptOf(dependencies, profile, prompt), ...fallbacks];
}

/** Throws `connection_unusable`. */
async function attemptOf({ connections }: ResolveDependencies, profile: ProfileRow, prompt: PromptRow): Promise<Attempt> {
	const connection = await connections.rows.get(profile.connectionId);
	const { timeoutMs, temperature, maxTokens, topP } = profile.settings;
	const own = prompt.settings ?? {};
	const settings = { temperature: own.temperature ?? temperature, maxTokens: own.maxTokens ?? maxTokens, topP };
	return {
		profile,
		connection,
		client: await connections.client(connection),
		modelId: profile.modelId,
		settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
		timeoutMs,
	};
}
