import { eq } from 'drizzle-orm';
import { AppError } from '../base/errors.ts';
import type { Database } from '../db/database.ts';
import type { VersionedType } from './versioned-row.ts';

/** Something that names an entity and would be left hanging without it. */
export interface Reference {
	type: VersionedType | 'settings';
	id: string;
	name: string;
}

/** What refers to an entity now; its old versions do not count. The tables hold the same as foreign keys, all but the fallbacks. */
export async function referencesTo({ sql, tables }: Database, type: VersionedType, id: string): Promise<Reference[]> {
	const { profile, prompt, settings } = tables;
	if (type === 'connection') {
		const profiles = await sql.select({ id: profile.id, name: profile.name }).from(profile).where(eq(profile.connectionId, id));
		return profiles.map((row) => ({ type: 'profile', ...row }));
	}
	if (type !== 'profile') return [];
	const prompts = await sql.select({ id: prompt.id, name: prompt.name }).from(prompt).where(eq(prompt.profileId, id));
	const profiles = await sql.select({ id: profile.id, name: profile.name, fallbacks: profile.fallbackProfileIds }).from(profile);
	const defaults = await sql.select({ id: settings.id }).from(settings).where(eq(settings.defaultChatProfileId, id));
	return [
		...prompts.map((row) => ({ type: 'prompt' as const, ...row })),
		...defaults.map((row) => ({ type: 'settings' as const, ...row, name: 'Default profile' })),
		...profiles.filter(({ fallbacks }) => fallbacks.includes(id)).map((row) => ({ type: 'profile' as const, id: row.id, name: row.name })),
	];
}

/** `prompt "Shorten", profile "Fast"`. */
export function namesOf(references: readonly Reference[]): string {
	return references
		.map(({ type, name }) => (type === 'settings' ? 'the settings, as the default profile' : `${type} "${name}"`))
		.join(', ');
}

/** For a version that names what has been deleted since. */
export function referenceGone(version: number, type: Reference['type'], id: string): AppError {
	return new AppError('reference_gone', {
		detail: `Version ${version} uses a ${type} that has been deleted: ${id}. Choose another one.`,
		facts: { reference: { type, id } },
	});
}
