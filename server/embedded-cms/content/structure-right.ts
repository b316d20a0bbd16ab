import type { MiddlewareHandler } from 'hono';
import { SECTION, sessionOf } from '../session.ts';
import { UmbracoProblem } from './umbraco-problem.ts';

/** Whoever has the Settings section may say what documents are made of, as in Umbraco. */
export const changesStructure: MiddlewareHandler = async (c, next) => {
	if (!sessionOf(c).sections.includes(SECTION.settings)) throw new UmbracoProblem('forbidden');
	return next();
};
