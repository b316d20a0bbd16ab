import { LRUCache } from 'lru-cache';
import { AppError } from '../base/errors.ts';
import { isGuid, type Logger } from '../base/runtime.ts';
import type { Cms, CmsDocument, CmsUser } from './cms.ts';
import { createUmbracoClient } from './umbraco-client.ts';
import { callerOf, type Caller } from './umbraco-credentials.ts';
import { createLocationReader } from './umbraco-location.ts';
import { readRuleOf, shownValues, type ReadRule } from './umbraco-property-permission.ts';
import type { CmsFetch } from './umbraco-transport.ts';
import { createTypeReader, TYPE_TTL } from './umbraco-types.ts';
import { CurrentUser, Document, Language } from './umbraco-wire.ts';

export { embeddedFetch, umbracoFetch } from './umbraco-transport.ts';

export interface UmbracoCmsOptions {
	fetch: CmsFetch;
	logger: Logger;
	now?: () => number;
	/** Milliseconds for one call to the CMS, body included. */
	timeoutMs: number;
	/** Milliseconds that a caller counts as known; never more than a minute, after which a revoked token must be noticed. */
	identityTtlMs: number;
}

interface Identity {
	user: CmsUser;
	readRule: ReadRule | null;
}

const MAX_IDENTITY_TTL = 60_000;
const MAX_IDENTITIES = 10_000;

/** The port over Umbraco's Management API, 17 and 18; every call is made as the caller. */
export function createUmbracoCms({ fetch, logger, now = Date.now, timeoutMs, identityTtlMs }: UmbracoCmsOptions): Cms {
	const ttl = Math.min(identityTtlMs, MAX_IDENTITY_TTL);
	const identities = new LRUCache<string, Promise<Identity>>({ max: MAX_IDENTITIES, ttl, ttlResolution: 0, perf: { now } });
	const cultures = new LRUCache<string, string>({ max: 1, ttl: TYPE_TTL, ttlResolution: 0, perf: { now } });
	const client = createUmbracoClient({ fetch, logger, timeoutMs, onUnauthenticated: ({ key }) => identities.delete(key) });
	const types = createTypeReader({ client, now });
	const locationOf = createLocationReader({ client, defaultCulture });

	/** One call for all who ask at the same time; a failure is not kept. */
	function identify(caller: Caller): Promise<Identity> {
		const known = identities.get(caller.key);
		if (known) return known;
		const asked = client.read('/user/current', CurrentUser, caller).then(identityOf);
		identities.set(caller.key, asked);
		asked.catch(() => {
			if (identities.get(caller.key) === asked) identities.delete(caller.key);
		});
		return asked;
	}

	async function defaultCulture(caller: Caller): Promise<string> {
		const known = cultures.get('');
		if (known) return known;
		const languages = await client.readAll('/language', Language, caller);
		const culture = (languages.find(({ isDefault }) => isDefault) ?? languages[0])?.isoCode;
		if (!culture) throw new AppError('cms_unavailable', { cause: new Error('The CMS has no language.') });
		cultures.set('', culture);
		return culture;
	}

	async function loadDocument(givenId: string, caller: Caller, culture: string | undefined): Promise<CmsDocument> {
		if (!isGuid(givenId)) throw new AppError('entity_not_found');
		const id = givenId.toLowerCase();
		const [{ readRule }, document, place] = await Promise.all([
			identify(caller),
			client.read(`/document/${id}`, Document, caller, { 403: 'entity_forbidden', 404: 'entity_not_found' }),
			locationOf(id, culture, caller),
		]);
		const { documentType, values, variants } = document;
		const shown = readRule ? await shownValues(values, documentType.id, readRule, (typeId) => types.byId(typeId, caller)) : values;
		return { id: document.id, documentTypeId: documentType.id, values: shown, variants, ...place };
	}

	return {
		authenticate: async (credentials) => (await identify(callerOf(credentials))).user,
		loadDocument: async (id, credentials, culture) => loadDocument(id, callerOf(credentials), culture),
		async loadDocumentType(idOrAlias, credentials) {
			const caller = callerOf(credentials);
			// What is kept for everybody is given only to those whom the CMS knows.
			await identify(caller);
			const found = isGuid(idOrAlias) ? await types.byId(idOrAlias.toLowerCase(), caller) : await types.byAlias(idOrAlias, caller);
			return found?.type ?? null;
		},
		async documentTypes(credentials) {
			const caller = callerOf(credentials);
			await identify(caller);
			return (await types.all(caller)).map(({ type }) => type);
		},
		async defaultCulture(credentials) {
			const caller = callerOf(credentials);
			await identify(caller);
			return defaultCulture(caller);
		},
		close: client.close,
	};
}

function identityOf(answer: ReturnType<(typeof CurrentUser)['parse']>): Identity {
	const { id, name, email, isAdmin, userGroupIds, allowedSections } = answer;
	const user = { id, name, email, isAdmin, groupIds: userGroupIds.map((group) => group.id), sections: allowedSections };
	return { user, readRule: readRuleOf(answer) };
}
