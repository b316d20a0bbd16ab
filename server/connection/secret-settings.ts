import { invalidField } from '../base/errors.ts';
import type { SecretBox } from '../base/secret-box.ts';
import type { SettingsSchema } from '../provider/provider.ts';

/** How a secret lies in the database: sealed, with what may be shown of it. */
export interface Sealed {
	$sealed: string;
	lastFour: string;
}

type Values = Readonly<Record<string, unknown>>;

export function isSealed(value: unknown): value is Sealed {
	return typeof value === 'object' && value !== null && '$sealed' in value;
}

/** `$NAME` stands for a variable of the server's environment. */
export function environmentName(value: unknown): string | undefined {
	return typeof value === 'string' ? /^\$([A-Z][A-Z0-9_]*)$/.exec(value)?.[1] : undefined;
}

function isSecret(schema: SettingsSchema, name: string): boolean {
	return schema.properties[name]?.['x-secret'] === true;
}

/** What a caller sees: secrets as `***` and their last four characters. */
export function mask(schema: SettingsSchema, stored: Values): Record<string, unknown> {
	return mapSettings(stored, (value) => (isSealed(value) ? `***${value.lastFour}` : value), schema);
}

/** Throws `validation_failed` for anything but text, and for the mask of another value, since what that stands for is unknown here. */
export function checkSecrets(schema: SettingsSchema, given: Values, masked: Values): void {
	for (const [name, value] of Object.entries(given)) {
		if (!isSecret(schema, name) || value === null || value === undefined) continue;
		if (typeof value !== 'string') throw invalidField(`settings.${name}`, 'must be text');
		// It is sent in a header, where nothing else can stand.
		if (/[^\x20-\x7e]/.test(value)) throw invalidField(`settings.${name}`, 'must hold printable ASCII characters only');
		if (value.startsWith('***') && value !== masked[name])
			throw invalidField(`settings.${name}`, 'is a mask of another secret. Enter the secret itself.');
	}
}

/**
 * Throws `validation_failed` when a stored secret would go to another server than the one that it was entered for:
 * whoever may change an address need not know the secret.
 */
export function checkSecretsStay(schema: SettingsSchema, before: Values, after: Values): void {
	const names = Object.keys(schema.properties);
	const moved = names.find((name) => schema.properties[name]!['x-address'] && originOf(before[name]) !== originOf(after[name]));
	if (!moved) return;
	const kept = names.find((name) => isSealed(before[name]) && after[name] === before[name]);
	if (kept) throw invalidField(`settings.${kept}`, 'must be entered again, because the address leads to another server');
}

function originOf(address: unknown): unknown {
	return (typeof address === 'string' && URL.parse(address)?.origin) || (address ?? null);
}

/**
 * What is stored for `given`: secrets sealed. A secret that is absent or equals its mask stays as it is stored, `null`
 * clears it, `$NAME` is kept as it is.
 */
export function seal(schema: SettingsSchema, box: SecretBox, given: Values, stored: Values = {}): Record<string, unknown> {
	const masked = mask(schema, stored);
	const settings: Record<string, unknown> = {};
	for (const name of Object.keys(schema.properties)) {
		const value = given[name];
		if (isSecret(schema, name) && (value === undefined || (value === masked[name] && isSealed(stored[name])))) {
			if (stored[name] !== undefined) settings[name] = stored[name];
		} else if (value === null || value === undefined || value === '') {
			continue;
		} else if (isSecret(schema, name) && typeof value === 'string' && !environmentName(value)) {
			settings[name] = { $sealed: box.seal(value), lastFour: value.length >= 12 ? value.slice(-4) : '' } satisfies Sealed;
		} else {
			settings[name] = value;
		}
	}
	return settings;
}

/** What a version keeps: no secret, not even sealed. */
export function withoutSecrets(stored: Values): Record<string, unknown> {
	return Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, isSealed(value) ? `***${value.lastFour}` : value]));
}

/** Opens what was sealed and reads `$NAME`; null for a value that cannot be had. */
export function open(
	stored: Values,
	box: SecretBox,
	readEnvironment: (name: string) => string | undefined,
): Record<string, string | unknown> {
	return mapSettings(stored, (value) => {
		if (isSealed(value)) return box.open(value.$sealed);
		const name = environmentName(value);
		return name ? (readEnvironment(name) ?? null) : value;
	});
}

function mapSettings(stored: Values, map: (value: unknown) => unknown, schema?: SettingsSchema): Record<string, unknown> {
	const known = Object.entries(stored).filter(([name]) => !schema || name in schema.properties);
	return Object.fromEntries(known.map(([name, value]) => [name, map(value)]));
}
