import { AppError } from './errors.ts';

/** What a backoffice user may do in the management API; each right holds the ones before it. */
export const RIGHTS = ['run', 'author', 'admin'] as const;
export type Right = (typeof RIGHTS)[number];

/** What an API key may do in the Prompt Execution API; `admin.manage` holds all others. */
export const KEY_SCOPES = ['prompt.execute', 'template.manage', 'analytics.read', 'admin.manage'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** The caller's proof as it came in, forwarded to the CMS and to nothing else. */
export interface Credentials {
	authorization: string | undefined;
	cookie: string | undefined;
	/** The origin that the caller's browser sees; Umbraco chooses its cookie names by its scheme. */
	origin: string;
}

/** Somebody whom the CMS knows. */
interface UserIdentity {
	kind: 'user';
	id: string;
	name: string;
	email: string;
	/** Ids of the Umbraco user groups. */
	groups: readonly string[];
	rights: ReadonlySet<Right>;
}

/** A user whose request this is. */
export interface UserActor extends UserIdentity {
	credentials: Credentials;
}

export interface ApiKeyActor {
	kind: 'apiKey';
	id: string;
	name: string;
	scopes: ReadonlySet<KeyScope>;
	plan: 'free' | 'developer' | 'professional' | 'enterprise';
}

/** Work that goes on after the request of whoever ordered it, with no more than they were allowed then and without their proof. */
export interface JobActor {
	kind: 'job';
	id: string;
	onBehalfOf: (UserIdentity & { credentials?: never }) | ApiKeyActor;
}

/** The server itself; `name` is the part of it that acts. */
export interface SystemActor {
	kind: 'system';
	name: string;
}

export type Actor = UserActor | ApiKeyActor | JobActor | SystemActor;

/** The right that a user needs and the scope that an API key needs. Where one is absent, that kind of actor may not. */
export type Need = { right: Right; scope?: KeyScope } | { right?: Right; scope: KeyScope };

/** Who may enter: everybody without asking who they are, or an actor that meets the need. */
export type Access = 'anonymous' | Need;

/** The one answer to "may this actor do this", for rights and scopes alike. */
export function may(actor: Actor, need: Need): boolean {
	const who = principalOf(actor);
	switch (who.kind) {
		case 'user':
			return need.right !== undefined && who.rights.has(need.right);
		case 'apiKey':
			return need.scope !== undefined && (who.scopes.has(need.scope) || who.scopes.has('admin.manage'));
		case 'system':
			return true;
	}
}

/** Throws `forbidden`, which says what is missing. */
export function authorize(actor: Actor, need: Need, subject = 'This'): void {
	if (may(actor, need)) return;
	const { right, scope } = need;
	if (principalOf(actor).kind === 'apiKey')
		throw scope
			? new AppError('forbidden', { detail: `${subject} needs the scope "${scope}".`, facts: { requiredScope: scope } })
			: new AppError('forbidden', { detail: `${subject} is not for API keys. Sign in to Umbraco.` });
	throw new AppError('forbidden', {
		detail: right ? `${subject} needs the right "${right}". Ask an administrator.` : `${subject} is for API keys. Call it with one.`,
	});
}

/** Whether something that is kept for these user groups is open to the actor. Groups bind users alone, and no admin among them. */
export function isOpenTo(actor: Actor, groups: readonly string[]): boolean {
	const who = principalOf(actor);
	if (who.kind !== 'user' || groups.length === 0 || who.rights.has('admin')) return true;
	return groups.some((group) => who.groups.includes(group));
}

/** Whom the CMS is asked as. Only a user who is present can prove who they are. */
export function cmsCredentialsOf(actor: Actor): Credentials {
	if (actor.kind === 'user') return actor.credentials;
	throw new AppError('entity_forbidden', {
		detail: 'Only a signed-in user can read documents of the CMS. Run this without a document, or run it as a user.',
	});
}

const SYSTEM_ID = '00000000-0000-0000-0000-000000000000';

/** Under which name something is written down. */
export function identityOf(actor: Actor): { id: string; name: string; email: string } {
	const who = principalOf(actor);
	if (who.kind === 'system') return { id: SYSTEM_ID, name: who.name, email: '' };
	return { id: who.id, name: who.name, email: who.kind === 'user' ? who.email : '' };
}

function principalOf(actor: Actor): UserIdentity | ApiKeyActor | SystemActor {
	return actor.kind === 'job' ? actor.onBehalfOf : actor;
}
