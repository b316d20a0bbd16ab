import { afterEach, beforeEach, expect } from 'vitest';
import type { Credentials } from '../../server/base/actor.ts';
import { AppError } from '../../server/base/errors.ts';
import { createLogger } from '../../server/base/runtime.ts';
import type { Cms } from '../../server/cms/cms.ts';
import { createUmbracoCms, umbracoFetch } from '../../server/cms/umbraco.ts';
import { ANCESTORS, DATA_TYPES, DOCUMENT, ID, TYPES, URLS, USER } from '../fixtures/umbraco.ts';
import { startUmbracoStub, type UmbracoStub } from './umbraco-stub.ts';

export const TOKEN = 'token-of-an-api-user';
export const SECRET = 'CfDJ8-value-of-the-cookie';

export interface StubbedUmbraco {
	stub: UmbracoStub;
	cms: Cms;
	/** What was logged so far. */
	logged: string;
	/** Milliseconds; moves only when a test moves it. */
	time: number;
}

/** An Umbraco stand-in and our side of it, new for each test. Whatever a test does, no secret may be in the log. */
export function stubbedUmbraco(): StubbedUmbraco {
	const world = {} as StubbedUmbraco;
	beforeEach(async () => {
		const stub = await startUmbracoStub();
		stub.routes['/user/current'] = USER[18];
		const logger = createLogger('trace', { write: (line: string) => void (world.logged += line) });
		const cms = createUmbracoCms({ fetch: umbracoFetch(stub.url), logger, now: () => world.time, timeoutMs: 1_500, identityTtlMs: 60_000 });
		Object.assign(world, { stub, cms, logged: '', time: 1_000_000 });
	});
	afterEach(async () => {
		await world.cms.close();
		await world.stub.close();
		expect(world.logged).not.toContain(TOKEN);
		expect(world.logged).not.toContain(SECRET);
	});
	return world;
}

export function bearer(token = TOKEN): Credentials {
	return { authorization: `Bearer ${token}`, cookie: undefined, origin: 'https://cms.example.com' };
}

export function browser(cookie: string, origin = 'https://cms.example.com'): Credentials {
	return { authorization: 'Bearer [redacted]', cookie, origin };
}

/** The code of the refusal, which tells nothing of what was sent. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
	const error = await promise.then(
		() => undefined,
		(thrown: unknown) => thrown,
	);
	if (!(error instanceof AppError)) throw new Error('There was no refusal', { cause: error });
	const text = `${error.stack} ${JSON.stringify(error.facts)} ${(error.cause as Error | undefined)?.stack}`;
	expect(text).not.toContain(TOKEN);
	expect(text).not.toContain(SECRET);
	return error.code;
}

/** One document, its types and the languages. */
export function serveSite({ routes }: UmbracoStub): void {
	routes[`/document/${ID.document}`] = DOCUMENT;
	routes['/tree/document/ancestors'] = ANCESTORS;
	routes['/document/urls'] = URLS;
	routes['/language'] = {
		total: 2,
		items: [
			{ isoCode: 'da-DK', name: 'Danish', isDefault: false, isMandatory: false, fallbackIsoCode: null },
			{ isoCode: 'en-US', name: 'English', isDefault: true, isMandatory: true },
		],
	};
	for (const type of TYPES) routes[`/document-type/${type.id}`] = type;
	for (const type of DATA_TYPES) routes[`/data-type/${type.id}`] = type;
}
