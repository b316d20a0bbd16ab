import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { languageOf } from './language.ts';
import { LOGIN_STYLE } from './login.style.ts';

const TEXT = {
	en: {
		title: 'Sign in',
		welcome: 'Welcome',
		email: 'Email',
		password: 'Password',
		login: 'Login',
		wrong: 'The email or the password is wrong.',
		wait: (seconds: number) => `Too many attempts. Try again in ${seconds} seconds.`,
		demo: 'This is a demo. Sign in as one of',
		demoPassword: 'with the password',
	},
	da: {
		title: 'Log ind',
		welcome: 'Velkommen',
		email: 'E-mail',
		password: 'Adgangskode',
		login: 'Log ind',
		wrong: 'E-mailen eller adgangskoden er forkert.',
		wait: (seconds: number) => `For mange forsøg. Prøv igen om ${seconds} sekunder.`,
		demo: 'Dette er en demo. Log ind som en af',
		demoPassword: 'med adgangskoden',
	},
};

export interface LoginPage {
	returnUrl: string;
	email?: string;
	failure?: { wait: number };
	/** Shown when the passwords are the well-known ones. */
	demo?: { emails: string[]; password: string } | undefined;
}

export function loginPage(c: Context, { returnUrl, email = '', failure, demo }: LoginPage) {
	const language = languageOf(c);
	const text = TEXT[language];
	const nonce = crypto.randomUUID();
	const failed = failure && (failure.wait > 0 ? text.wait(failure.wait) : text.wrong);
	c.header(
		'content-security-policy',
		`default-src 'none'; style-src 'nonce-${nonce}'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
	);
	c.header('cache-control', 'no-store');
	if (failure?.wait) c.header('retry-after', String(failure.wait));
	const hint = demo
		? html`<p id="demo">
				${text.demo} ${demo.emails.map((address, index) => html`${index > 0 ? ', ' : ''}<code>${address}</code>`)} ${text.demoPassword}
				<code>${demo.password}</code>.
			</p>`
		: '';
	const alert = failed ? html`<p id="failure" role="alert">${failed}</p>` : '';
	const invalid = failed ? raw('aria-invalid="true" aria-describedby="failure"') : '';
	const page = html`<!doctype html>
		<html lang="${language}">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>${text.title} – Prompt Desk</title>
				<link rel="icon" type="image/svg+xml" href="/umbraco/backoffice/assets/favicon.svg" />
				<style nonce="${nonce}">
					${raw(LOGIN_STYLE)}
				</style>
			</head>
			<body>
				<div id="picture" aria-hidden="true"></div>
				<main>
					<img src="/umbraco/backoffice/assets/login-logo.svg" alt="Prompt Desk" width="180" height="40" />
					<h1>${text.welcome}</h1>
					${alert}
					<form method="post" action="/umbraco/login">
						<input type="hidden" name="returnUrl" value="${returnUrl}" />
						<label for="username">${text.email}</label>
						<input
							id="username"
							name="username"
							type="email"
							autocomplete="username"
							required
							value="${email}"
							${invalid}
							${failed ? '' : 'autofocus'}
						/>
						<label for="password">${text.password}</label>
						<input
							id="password"
							name="password"
							type="password"
							autocomplete="current-password"
							required
							${invalid}
							${failed ? 'autofocus' : ''}
						/>
						<button type="submit" aria-label="${text.login}">${text.login}</button>
					</form>
					${hint}
				</main>
			</body>
		</html>`;
	return c.html(page, failure ? (failure.wait > 0 ? 429 : 401) : 200);
}
