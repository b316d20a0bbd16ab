/** As much of a browser as a login needs: it keeps cookies and does not follow redirects. */
export interface CookieBrowser {
	cookies: Map<string, string>;
	get(path: string, headers?: Record<string, string>): Promise<Response>;
	post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

export function cookieBrowser(origin: string): CookieBrowser {
	const cookies = new Map<string, string>();
	const call = async (path: string, init: RequestInit) => {
		const headers = new Headers(init.headers);
		headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
		const response = await fetch(origin + path, { ...init, headers, redirect: 'manual' });
		for (const cookie of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			if (/max-age=0/i.test(cookie)) cookies.delete(name);
			else cookies.set(name, value);
		}
		return response;
	};
	return {
		cookies,
		get: (path, headers = {}) => call(path, { headers }),
		post: (path, form, headers = {}) => call(path, { method: 'POST', body: new URLSearchParams(form), headers }),
	};
}
