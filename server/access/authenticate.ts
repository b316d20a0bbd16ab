import type { Credentials, UserActor } from '../base/actor.ts';
import type { Cms } from '../cms/cms.ts';
import { rightsOf, type RightRules } from './rights.ts';

/** Asks the CMS who the caller is, and the rules what they may do. Throws what the CMS throws: nobody is never let through. */
export function createAuthenticate({ cms, rules }: { cms: Pick<Cms, 'authenticate'>; rules: RightRules }) {
	return async (credentials: Credentials): Promise<UserActor> => {
		const user = await cms.authenticate(credentials);
		return {
			kind: 'user',
			id: user.id,
			name: user.name,
			email: user.email,
			groups: user.groupIds,
			rights: rightsOf(user, rules),
			credentials,
		};
	};
}
