import { auditManifests } from './audit/audit-log.ts';
import { connectionManifests } from './connection/connection.ts';
import { conflictManifest } from './entity/entity-manifests.ts';
import { sectionManifests } from './section/section.ts';
import { executionManifests } from './execution/manifests.ts';
import { menuWords } from './lang/menu.ts';
import { profileManifests } from './profile/profile.ts';
import { promptManifests } from './prompt/prompt.ts';

const language = (culture: 'en' | 'da') => ({
	type: 'localization',
	alias: `PromptDesk.Localization.${culture}`,
	name: `Prompt Desk ${culture}`,
	meta: { culture, localizations: { promptDesk: menuWords[culture] } },
});

export const manifests = [
	language('en'),
	language('da'),
	...sectionManifests,
	...promptManifests,
	...connectionManifests,
	...profileManifests,
	...auditManifests,
	conflictManifest,
	...executionManifests,
] as UmbExtensionManifest[];
