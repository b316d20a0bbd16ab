export const ROLES = ['admin', 'author', 'editor'] as const;
export type Role = (typeof ROLES)[number];

/** A user of the embedded CMS as the configuration names them. */
export interface UserSetting {
	email: string;
	password: string;
	role: Role;
}

export const DEMO_PASSWORD = 'prompt-desk';

export const DEMO_USERS: readonly UserSetting[] = ROLES.map((role) => ({ email: `${role}@example.com`, password: DEMO_PASSWORD, role }));

/** `mail:password:role,…`; a password may hold colons, not commas. */
export function parseUsers(text: string): { users: UserSetting[]; problems: string[] } {
	const users: UserSetting[] = [];
	const problems: string[] = [];
	for (const [index, entry] of text.split(',').entries()) {
		const [, email, password, role] = /^([^:]+@[^:]+):(.+):([^:]+)$/.exec(entry.trim()) ?? [];
		if (!email || !password || !role) problems.push(`user ${index + 1} is not mail:password:role`);
		else if (!isRole(role)) problems.push(`user ${index + 1} has the role "${role}"; there are ${ROLES.join(', ')}`);
		else if (users.some((user) => sameMail(user.email, email))) problems.push(`user ${index + 1} is listed twice`);
		else users.push({ email, password, role });
	}
	return { users, problems };
}

function isRole(text: string): text is Role {
	return (ROLES as readonly string[]).includes(text);
}

function sameMail(one: string, other: string): boolean {
	return one.trim().toLowerCase() === other.trim().toLowerCase();
}
