import { z } from 'zod';
import type { CmsDatabase } from '../schema.ts';
import type { EmbeddedUser } from '../session.ts';
import type { DocumentService } from './document.service.ts';
import { recordStore } from './record.store.ts';
import { retryStale } from './retry-stale.ts';
import { KIND } from './site-map.ts';
import { UmbracoProblem } from './umbraco-problem.ts';

export const domainsBody = z.object({
	defaultIsoCode: z
		.string()
		.nullish()
		.transform((isoCode) => isoCode ?? null),
	domains: z.array(z.object({ domainName: z.string().trim().min(1, 'A domain name is required.').max(255), isoCode: z.string() })).max(200),
});
export type Domains = z.output<typeof domainsBody>;

export type DomainService = ReturnType<typeof domainService>;

/** Cultures and host names of documents. They are kept, and no page is served by them. */
export function domainService({ database, documents }: { database: CmsDatabase; documents: DocumentService }) {
	const domains = recordStore<Domains>(database, KIND.domains);
	const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

	return {
		async read(user: EmbeddedUser, id: string): Promise<Domains> {
			await documents.open(user, id);
			return (await domains.find(id))?.data ?? { defaultIsoCode: null, domains: [] };
		},
		write: (user: EmbeddedUser, id: string, body: Domains) =>
			retryStale(database, async () => {
				const { structure } = await documents.openLive(user, id);
				const known = new Set(structure.languages.map(({ isoCode }) => isoCode));
				const named = [...body.domains.map(({ isoCode }) => isoCode), ...(body.defaultIsoCode === null ? [] : [body.defaultIsoCode])];
				if (named.some((isoCode) => !known.has(isoCode))) throw new UmbracoProblem('domainLanguageNotFound');
				const names = body.domains.map(({ domainName }) => domainName);
				if (names.some((name, at) => names.findIndex((other) => same(name, other)) < at)) throw new UmbracoProblem('duplicateDomain');
				const elsewhere = (await domains.all()).filter((row) => row.id !== id).flatMap(({ data }) => data.domains);
				if (elsewhere.some(({ domainName }) => names.some((name) => same(name, domainName)))) throw new UmbracoProblem('conflictingDomain');
				const [was, now] = [await domains.find(id), Date.now()];
				return [
					was
						? domains.replace(was, { data: body, parentId: null, updatedAt: Math.max(now, was.updatedAt + 1) })
						: domains.insert({ id, parentId: null, position: 0, data: body, createdAt: now, updatedAt: now }),
				];
			}),
	};
}
