import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Loaded before a server with `--import`: writes down the address of every module that the process loads. */
registerHooks({
	load(url, context, next) {
		appendFileSync(process.env.LOADED_MODULES!, `${url}\n`);
		return next(url, context);
	},
});
