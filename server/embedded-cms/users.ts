import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { DEMO_PASSWORD, DEMO_USERS, type Role, type UserSetting } from '../embedded-user-setting.ts';
import { GROUP, SECTION, type EmbeddedUser } from './session.ts';

const ROLE: Record<Role, Pick<EmbeddedUser, 'name' | 'isAdmin' | 'groups' | 'sections'>> = {
	admin: { name: 'Administrator', isAdmin: true, groups: [GROUP.administrators], sections: Object.values(SECTION) },
	author: { name: 'Author', isAdmin: false, groups: [GROUP.authors], sections: [SECTION.content, SECTION.promptDesk] },
	editor: { name: 'Editor', isAdmin: false, groups: [GROUP.editors], sections: [SECTION.content] },
};

export interface UserDirectory {
	byId(id: string): EmbeddedUser | undefined;
	/** Null when the name or the password is wrong; takes the same time for either. */
	signIn(email: string, password: string): Promise<EmbeddedUser | null>;
	/** Whom the demo API client acts as; undefined when the passwords are the owner's own. */
	readonly demoAdmin: EmbeddedUser | undefined;
	all(): EmbeddedUser[];
}

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const KEY_LENGTH = 32;

interface Account {
	user: EmbeddedUser;
	salt: Buffer;
	key: Promise<Buffer>;
}

export function createUserDirectory(settings: readonly UserSetting[] = DEMO_USERS): UserDirectory {
	const account = ({ email, password, role }: UserSetting): Account => {
		const salt = randomBytes(16);
		const user = { ...ROLE[role], id: userId(email), email, languages: [] };
		return { user, salt, key: derive(password, salt, KEY_LENGTH) };
	};
	const accounts = new Map(settings.map((setting) => [userId(setting.email), account(setting)]));
	const nobody = account({ email: '', password: randomBytes(16).toString('hex'), role: 'editor' });
	const isDemo = settings.some(({ password }) => password === DEMO_PASSWORD);

	return {
		byId: (id) => accounts.get(id)?.user,
		async signIn(email, password) {
			const found = accounts.get(userId(email));
			const { user, salt, key } = found ?? nobody;
			const matches = timingSafeEqual(await derive(password, salt, KEY_LENGTH), await key);
			return found && matches ? user : null;
		},
		demoAdmin: isDemo ? [...accounts.values()].find(({ user }) => user.isAdmin)?.user : undefined,
		all: () => [...accounts.values()].map(({ user }) => user),
	};
}

/** The same at every start, so that what a user did stays theirs. */
function userId(email: string): string {
	const hex = createHash('sha256').update(`prompt-desk user ${email.trim().toLowerCase()}`).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
