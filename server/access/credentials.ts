import type { Context } from 'hono';
import type { Credentials } from '../base/actor.ts';
import type { OriginReader } from '../http/origin.ts';

/** What a request brings along to prove who its caller is. Whether that is enough is for the CMS to say. */
export function credentialsReader({ originOf }: Pick<OriginReader, 'originOf'>): (context: Context) => Credentials {
	return (context) => ({
		authorization: context.req.header('authorization'),
		cookie: context.req.header('cookie'),
		origin: originOf(context),
	});
}
