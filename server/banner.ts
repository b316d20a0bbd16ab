import { DEMO_PASSWORD } from './embedded-user-setting.ts';
import type { Config } from './config.ts';

/** Where to go next, for the person who has just started the server. Written to stderr and never to the log: it holds a token. */
export function banner({ url, config, token }: { url: string; config: Config; token: string | undefined }): string {
	const lines = ['', '  Prompt Desk is ready', '', `  Backoffice  ${config.umbracoUrl ?? url}/umbraco`];
	if (!config.umbracoUrl) {
		const demo = config.embeddedUsers.filter(({ password }) => password === DEMO_PASSWORD);
		if (demo.length) lines.push(`  Sign in as  ${demo.map(({ email }) => email).join(', ')}`, `  Password    ${DEMO_PASSWORD}`);
	}
	lines.push(
		`  API docs    ${url}${config.managementBasePath}/docs`,
		`  Data        ${config.databaseUrl.startsWith('postgres') ? 'PostgreSQL' : config.dataDir}`,
	);
	if (token) {
		lines.push(
			'',
			'  Run a prompt (the token is good for an hour):',
			'',
			`  curl -X POST ${url}${config.managementBasePath}/prompt/summarize-article/execute \\`,
			`    -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' \\`,
			`    -d '{"variables":{"format":"one sentence","content":"Our house blend is roasted every Tuesday. It comes from two farms, and we cup every batch before it leaves."}}'`,
		);
	}
	return `${lines.join('\n')}\n\n`;
}
