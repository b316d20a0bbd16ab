import { createHash, randomBytes } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { CmsDatabase } from './schema.ts';

export type TokenKind = 'session' | 'code' | 'access' | 'refresh';

export interface Token {
	userId: string;
	data: Record<string, unknown>;
	expiresAt: number;
}

/** Opaque tokens, stored by their hash: they outlive a restart, and a copy of the database signs nobody in. */
export interface TokenStore {
	/** `lifetime` in milliseconds. Answers the text, which is nowhere else. */
	issue(kind: TokenKind, userId: string, lifetime: number, data?: Record<string, unknown>): Promise<string>;
	/** Null when unknown, of another kind or expired. */
	find(kind: TokenKind, text: string | undefined): Promise<Token | null>;
	/** As `find`, and only the first caller gets it. */
	take(kind: TokenKind, text: string | undefined): Promise<Token | null>;
	/** Lets it live for `lifetime` from now. */
	extend(text: string, lifetime: number): Promise<void>;
	/** Lets it live no longer than `leeway` from now. */
	retire(text: string, token: Token, leeway: number): Promise<void>;
	revoke(...texts: (string | undefined)[]): Promise<void>;
	/** Revokes the login session and all that was issued under it. */
	endSession(userId: string, session: string): Promise<void>;
}

const PURGE_EVERY = 60_000;

export function hashToken(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

export function createTokenStore(database: CmsDatabase, now: () => number): TokenStore {
	const { sql } = database;
	const { cmsToken } = database.tables;
	const drop = (hash: string) => sql.delete(cmsToken).where(eq(cmsToken.hash, hash));
	const setExpiry = (text: string, expiresAt: number) =>
		database.atomic([
			sql
				.update(cmsToken)
				.set({ expiresAt })
				.where(eq(cmsToken.hash, hashToken(text))),
		]);

	let purgedAt = 0;
	/** Sweeps up now and then, with a write that happens anyway. */
	const expired = () => {
		if (now() - purgedAt < PURGE_EVERY) return [];
		purgedAt = now();
		return [sql.delete(cmsToken).where(lt(cmsToken.expiresAt, now()))];
	};

	const find = async (kind: TokenKind, text: string | undefined): Promise<Token | null> => {
		if (!text) return null;
		const [row] = await sql
			.select()
			.from(cmsToken)
			.where(and(eq(cmsToken.hash, hashToken(text)), eq(cmsToken.kind, kind)));
		return row && row.expiresAt > now() ? row : null;
	};

	return {
		find,
		async issue(kind, userId, lifetime, data = {}) {
			const text = randomBytes(32).toString('base64url');
			const insert = sql.insert(cmsToken).values({ hash: hashToken(text), kind, userId, data, expiresAt: now() + lifetime });
			await database.atomic([...expired(), insert]);
			return text;
		},
		async take(kind, text) {
			const token = await find(kind, text);
			if (!token || !text) return null;
			const [taken] = await database.atomic([drop(hashToken(text))]);
			return taken ? token : null;
		},
		extend: async (text, lifetime) => void (await setExpiry(text, now() + lifetime)),
		retire: async (text, token, leeway) => void (await setExpiry(text, Math.min(token.expiresAt, now() + leeway))),
		async revoke(...texts) {
			const known = texts.filter((text) => text !== undefined);
			if (known.length > 0) await database.atomic(known.map((text) => drop(hashToken(text))));
		},
		async endSession(userId, session) {
			const rows = await sql.select().from(cmsToken).where(eq(cmsToken.userId, userId));
			const issued = rows.filter((row) => row.data.session === session).map((row) => drop(row.hash));
			await database.atomic([drop(session), ...issued]);
		},
	};
}
