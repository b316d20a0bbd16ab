import type { Context } from 'hono';
import type { Credentials } from '../base/actor.ts';
import { originReader, type OriginOptions } from '../http/origin.ts';

/** What a request brings along to prove who its caller is. Whether that is enough is for the CMS to say. */
export function credentialsReader(options: OriginOptions): (context: Context) => Credentials {
	const originOf = originReader(options);
	return (context) => ({
		authorization: context.req.header('authorization'),
		cookie: context.req.header('cookie'),
		origin: originOf(context),
	});
}
