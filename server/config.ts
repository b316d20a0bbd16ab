import { z } from 'zod';
import { parseRightRules, type RightRules } from './access/rights.ts';
import { hostMatcher } from './http/address.ts';
import { originReader } from './http/origin.ts';
import { EMBEDDED_SITES, type EmbeddedSite } from './embedded-site-setting.ts';
import { parseUsers, DEMO_PASSWORD, DEMO_USERS, type UserSetting } from './embedded-user-setting.ts';

export interface Config {
	port: number;
	host: string;
	publicUrl: string | undefined;
	trustedProxies: readonly string[];
	dataDir: string;
	/** `file:…` or `postgres://…`. */
	databaseUrl: string;
	/** Undefined for the embedded CMS. */
	umbracoUrl: string | undefined;
	/** Undefined when it is to be generated into the data directory. */
	secretKey: string | undefined;
	secretNames: readonly string[];
	/** What makes connections at the first start. */
	openai: { apiKey: string; baseUrl: string | undefined } | undefined;
	/** Names of variables that are set and have no effect. */
	withoutEffect: readonly string[];
	/** Origins that may call the API from a browser, without cookies; `*` is any. */
	corsOrigins: readonly string[];
	openaiBaseUrl: string | undefined;
	rights: RightRules;
	managementBasePath: string;
	embeddedUsers: readonly UserSetting[];
	embeddedSite: EmbeddedSite;
	/** Factor on every body limit. */
	bodyScale: number;
	providerAllowedHosts: readonly string[];
	logLevel: string;
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
	constructor(problems: readonly string[]) {
		super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
		this.name = 'ConfigError';
	}
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const OLLAMA = 'localhost:11434,127.0.0.1:11434';
const DEFAULT_BODY_MIB = 10;

const text = z.string().trim().min(1);
const list = text.transform((value) =>
	value
		.split(',')
		.map((entry) => entry.trim())
		.filter(Boolean),
);
const url = text
	.refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), 'must be an address with http:// or https://')
	.transform((value) => value.replace(/\/+$/, ''));
const hosts = list.superRefine((entries, { addIssue }) => {
	for (const entry of entries) {
		try {
			hostMatcher(entry);
		} catch (error) {
			addIssue((error as Error).message);
		}
	}
});
const NAME = /^[A-Z][A-Z0-9_]*\*?$/;
const origins = list.transform((entries, { addIssue }) =>
	entries.map((entry) => {
		if (entry === '*') return entry;
		const parsed = URL.parse(entry);
		// What a browser sends has no path; a slash at the end is what people copy.
		const isOrigin = parsed && /^https?:\/\/[^*]+$/.test(parsed.origin) && parsed.href === `${parsed.origin}/`;
		if (!isOrigin) addIssue(`must be * or origins such as https://www.example.com, and "${entry}" is neither`);
		return isOrigin ? parsed.origin : entry;
	}),
);
const host = /^[\w.:[\]-]+$/;

const Environment = z.object({
	PORT: z.coerce.number('must be a whole number from 0 to 65535').int().min(0).max(65_535).default(8080),
	HOST: text.regex(host, 'must be a host or an address').default('127.0.0.1'),
	PUBLIC_URL: url
		.refine(
			(value) => /^\/?$/.test(URL.parse(value)?.pathname ?? '') && !/[?#]/.test(value),
			'must not have a path: the server is reached at the root of a host',
		)
		.optional(),
	TRUSTED_PROXIES: list.optional(),
	DATA_DIR: text.default('./data'),
	DATABASE_URL: text.regex(/^(?:file:.+|postgres(?:ql)?:\/\/.+)$/, 'must begin with file: or postgres://').optional(),
	UMBRACO_URL: url.optional(),
	UMBRACO_CLIENT_ID: text.optional(),
	UMBRACO_CLIENT_SECRET: text.optional(),
	SECRET_KEY: text.min(16, 'must have at least 16 characters').optional(),
	SECRET_NAMES: list
		.refine((names) => names.every((name) => NAME.test(name)), 'must be names such as OPENAI_API_KEY, or beginnings such as PD_SECRET_*')
		.default(['PD_SECRET_*', 'OPENAI_API_KEY', 'ANTHROPIC_API_KEY', 'GEMINI_API_KEY']),
	OPENAI_API_KEY: text.optional(),
	OPENAI_BASE_URL: url.optional(),
	ANTHROPIC_API_KEY: text.optional(),
	GEMINI_API_KEY: text.optional(),
	BOOTSTRAP_ADMIN_KEY: z
		.string()
		.regex(/^[\x21-\x7e]{32,}$/, 'must have at least 32 printable characters')
		.optional(),
	RIGHTS_RUN: text.default('*'),
	RIGHTS_AUTHOR: text.default('section:PromptDesk.Section'),
	RIGHTS_ADMIN: text.default('admin'),
	MANAGEMENT_BASE_PATH: text
		.regex(/^\/[\w/.-]*[\w-]$/, 'must be a path such as /umbraco/prompt-desk/api/v1')
		.default('/umbraco/ai/management/api/v1'),
	EMBEDDED_USERS: text.optional(),
	EMBEDDED_SITE: z.enum(EMBEDDED_SITES, `must be one of ${EMBEDDED_SITES.join(', ')}`).optional(),
	CORS_ORIGINS: origins.default([]),
	METRICS_TOKEN: text.optional(),
	MAX_BODY_MIB: z.coerce.number('must be a number from 1 to 1024').min(1).max(1024).default(DEFAULT_BODY_MIB),
	WEBHOOK_ALLOWED_HOSTS: hosts.optional(),
	PROVIDER_ALLOWED_HOSTS: hosts.optional(),
	LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
	OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
});

type Environment = z.output<typeof Environment>;

/** Throws `ConfigError` with every problem. An empty variable counts as unset. */
export function readConfig(environment: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));
	const { error } = Environment.safeParse(given);
	const problems = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
	// What cannot be used is left out, so that one start tells of everything that is wrong with the rest.
	for (const { path } of error?.issues ?? []) delete given[String(path[0])];
	const data = Environment.parse(given);
	const rights = readRights(data, problems);
	const embeddedUsers = readUsers(data, problems);
	checkProxies(data, problems);
	checkPair(data, problems);
	const databaseUrl = data.DATABASE_URL ?? `file:${data.DATA_DIR}/prompt-desk.db`;
	if (databaseUrl.startsWith('postgres') && !data.SECRET_KEY)
		problems.push('SECRET_KEY: is required with PostgreSQL, so that every server process can open the secrets');
	if (problems.length) throw new ConfigError(problems);
	return Object.freeze({
		port: data.PORT,
		host: data.HOST,
		publicUrl: data.PUBLIC_URL,
		trustedProxies: data.TRUSTED_PROXIES ?? [],
		dataDir: data.DATA_DIR,
		databaseUrl,
		umbracoUrl: data.UMBRACO_URL,
		secretKey: data.SECRET_KEY,
		secretNames: data.SECRET_NAMES,
		openai: data.OPENAI_API_KEY ? { apiKey: data.OPENAI_API_KEY, baseUrl: data.OPENAI_BASE_URL } : undefined,
		withoutEffect: withoutEffect(data),
		corsOrigins: data.CORS_ORIGINS,
		openaiBaseUrl: data.OPENAI_BASE_URL,
		rights: rights!,
		managementBasePath: data.MANAGEMENT_BASE_PATH,
		embeddedUsers,
		embeddedSite: data.EMBEDDED_SITE ?? 'demo',
		bodyScale: data.MAX_BODY_MIB / DEFAULT_BODY_MIB,
		providerAllowedHosts: data.PROVIDER_ALLOWED_HOSTS ?? (isLoopback(data.HOST) ? OLLAMA.split(',') : []),
		logLevel: data.LOG_LEVEL,
	});
}

/** What is read and used by nothing yet, or by nothing in this deployment. */
function withoutEffect(data: Environment): string[] {
	const unused: (keyof Environment)[] = [
		'ANTHROPIC_API_KEY',
		'GEMINI_API_KEY',
		'UMBRACO_CLIENT_ID',
		'UMBRACO_CLIENT_SECRET',
		'BOOTSTRAP_ADMIN_KEY',
		'METRICS_TOKEN',
		'WEBHOOK_ALLOWED_HOSTS',
		'OTEL_EXPORTER_OTLP_ENDPOINT',
	];
	if (data.UMBRACO_URL) unused.push('EMBEDDED_USERS', 'EMBEDDED_SITE');
	return unused.filter((name) => data[name] !== undefined);
}

/** One half of a credential is a slip that would show much later. */
function checkPair({ UMBRACO_CLIENT_ID, UMBRACO_CLIENT_SECRET }: Environment, problems: string[]): void {
	if (UMBRACO_CLIENT_ID && !UMBRACO_CLIENT_SECRET) problems.push('UMBRACO_CLIENT_SECRET: is required with UMBRACO_CLIENT_ID');
	if (!UMBRACO_CLIENT_ID && UMBRACO_CLIENT_SECRET) problems.push('UMBRACO_CLIENT_ID: is required with UMBRACO_CLIENT_SECRET');
}

function checkProxies({ TRUSTED_PROXIES }: Environment, problems: string[]): void {
	try {
		originReader({ publicUrl: undefined, trustedProxies: TRUSTED_PROXIES ?? [] });
	} catch (error) {
		problems.push(`TRUSTED_PROXIES: ${(error as Error).message}`);
	}
}

function readRights(data: Environment, problems: string[]): RightRules | undefined {
	const rules = (['RIGHTS_RUN', 'RIGHTS_AUTHOR', 'RIGHTS_ADMIN'] as const).map((name) => {
		try {
			return parseRightRules(data[name]);
		} catch (error) {
			problems.push(`${name}: ${(error as Error).message}`);
			return [];
		}
	});
	return { run: rules[0]!, author: rules[1]!, admin: rules[2]! };
}

/** Anybody who reaches a public address could sign in with the demo passwords. */
function readUsers(data: Environment, problems: string[]): readonly UserSetting[] {
	const { users, problems: found } = data.EMBEDDED_USERS ? parseUsers(data.EMBEDDED_USERS) : { users: [...DEMO_USERS], problems: [] };
	problems.push(...found.map((problem) => `EMBEDDED_USERS: ${problem}`));
	if (!data.UMBRACO_URL && !isLoopback(data.HOST) && users.some(({ password }) => password === DEMO_PASSWORD)) {
		problems.push(
			`HOST: ${data.HOST} can be reached from outside while the demo passwords are in force. Set EMBEDDED_USERS to users of your own, or UMBRACO_URL to your Umbraco.`,
		);
	}
	return users;
}

function isLoopback(name: string): boolean {
	return LOOPBACK.has(name) || name.startsWith('127.');
}

/** Whether a connection may read a name of the environment; `*` at the end of a rule stands for anything. */
export function nameMatcher(rules: readonly string[]): (name: string) => boolean {
	return (name) => rules.some((rule) => (rule.endsWith('*') ? name.startsWith(rule.slice(0, -1)) : name === rule));
}
