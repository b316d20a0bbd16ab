import { GROUP } from '../session.ts';
import { DOCUMENT } from './ids.ts';

/** Documents that, with all below them, members of these groups alone may not read. */
export const RESTRICTIONS: ReadonlyMap<string, readonly string[]> = new Map([[DOCUMENT.board, [GROUP.editors]]]);
