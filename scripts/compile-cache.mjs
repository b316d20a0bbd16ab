/** Loaded before the server: what Node has compiled for one start, TypeScript too, it need not compile for the next. Where it cannot write, it compiles. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
