import type { CmsDocument } from './cms.ts';
import type { UmbracoClient } from './umbraco-client.ts';
import type { Caller } from './umbraco-credentials.ts';
import { Ancestors, DocumentUrls } from './umbraco-wire.ts';

export type DocumentLocation = Pick<CmsDocument, 'ancestors' | 'url'>;

export interface LocationReaderOptions {
	client: UmbracoClient;
	defaultCulture(caller: Caller): Promise<string>;
}

/** Where a document stands, in one language. Nobody's run should fail for it, so what cannot be had is left out. */
export function createLocationReader({ client, defaultCulture }: LocationReaderOptions) {
	async function ancestorsOf(id: string, culture: string, caller: Caller): Promise<DocumentLocation['ancestors']> {
		const line = await client.readUnless(`/tree/document/ancestors?descendantId=${id}`, Ancestors, caller, [403, 404]);
		// From the root down, and the document itself at the end.
		return (line ?? [])
			.filter((one) => one.id !== id && !one.noAccess)
			.map((one) => ({ id: one.id, name: (inCulture(one.variants, culture) ?? one.variants[0])?.name ?? '' }))
			.toReversed();
	}

	async function urlOf(id: string, culture: string, caller: Caller): Promise<DocumentLocation['url']> {
		const answers = await client.readUnless(`/document/urls?id=${id}`, DocumentUrls, caller, [400, 403, 404]);
		const { urlInfos = [] } = answers?.find((one) => one.id === id) ?? {};
		const url = inCulture(urlInfos, culture)?.url ?? null;
		// Older versions put a note here when the document has no address.
		return url && /^(?:\/|https?:\/\/)/.test(url) ? url : null;
	}

	return async (id: string, culture: string | undefined, caller: Caller): Promise<DocumentLocation> => {
		const language = culture ?? (await softly(defaultCulture(caller), ''));
		const [ancestors, url] = await Promise.all([softly(ancestorsOf(id, language, caller), []), softly(urlOf(id, language, caller), null)]);
		return { ancestors, url };
	};
}

function inCulture<T extends { culture: string | null }>(all: readonly T[], culture: string): T | undefined {
	return all.find((one) => one.culture?.toLowerCase() === culture.toLowerCase()) ?? all.find((one) => one.culture === null);
}

async function softly<T>(value: Promise<T>, otherwise: T): Promise<T> {
	try {
		return await value;
	} catch {
		return otherwise;
	}
}
