import { createHash, randomBytes } from 'node:crypto';

/** Headers of somebody who is signed in to the backoffice, as its client sends them. */
export interface Session {
	Authorization: string;
	Cookie: string;
	[header: string]: string;
}

const BACK_OFFICE = '/umbraco/management/api/v1/security/back-office';

/** The real login: password, code with PKCE, tokens in cookies. */
export async function signIn(url: string, username: string, password = 'prompt-desk'): Promise<Session> {
	const jar = new Map<string, string>();
	const call = async (path: string, init: RequestInit = {}) => {
		const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(url + path, {
			redirect: 'manual',
			...init,
			headers: { ...(init.headers as Record<string, string>), Cookie: cookie },
		});
		for (const set of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
			if (name) jar.set(name, value ?? '');
		}
		return response;
	};
	const form = (members: Record<string, string>): RequestInit => ({
		method: 'POST',
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams(members).toString(),
	});

	const login = await call(`${BACK_OFFICE}/login`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ username, password }),
	});
	if (!login.ok) throw new Error(`login answered ${login.status}`);
	const verifier = randomBytes(32).toString('base64url');
	const redirectUri = `${url}/umbraco/oauth_complete`;
	const query = new URLSearchParams({
		client_id: 'umbraco-back-office',
		response_type: 'code',
		scope: 'offline_access',
		code_challenge_method: 'S256',
		code_challenge: createHash('sha256').update(verifier).digest('base64url'),
		state: 'test',
		redirect_uri: redirectUri,
	});
	await call(`${BACK_OFFICE}/authorize?${query}`);
	const token = await call(
		`${BACK_OFFICE}/token`,
		form({
			client_id: 'umbraco-back-office',
			grant_type: 'authorization_code',
			code: '[redacted]',
			code_verifier: verifier,
			redirect_uri: redirectUri,
		}),
	);
	if (!token.ok) throw new Error(`token answered ${token.status}: ${await token.text()}`);
	return { Authorization: 'Bearer [redacted]', Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
}
