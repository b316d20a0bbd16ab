import type { Context } from 'hono';

/** Cultures of the user interface that the host itself has words for. */
export type Language = 'en' | 'da';

export const UI_CULTURE: Record<Language, string> = { en: 'en-us', da: 'da-dk' };

/** The browser's first language of the two: users have no profile here in which they could choose one. */
export function languageOf(c: Context): Language {
	const accepted = (c.req.header('accept-language') ?? '').toLowerCase().split(',');
	return accepted.map((entry) => entry.trim().slice(0, 2)).find((code) => code === 'en' || code === 'da') ?? 'en';
}
