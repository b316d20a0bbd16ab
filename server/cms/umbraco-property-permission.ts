import type { CmsValue } from './cms.ts';
import type { ResolvedType } from './umbraco-types.ts';

/** Whether a property's value is shown, by the id of its property type. */
export type ReadRule = (propertyTypeId: string) => boolean;

const READ = 'Umb.Document.PropertyValue.Read';

interface Permissions {
	fallbackPermissions: readonly string[];
	permissions: readonly { $type?: string | undefined; propertyType?: { id: string } | undefined; verbs: readonly string[] }[];
}

/**
 * Umbraco's API gives values that its backoffice hides, and leaves the hiding to whoever asks. Decides as the backoffice
 * does: the first permission that names the property, else what the user's groups may do by default. Null when nothing is hidden.
 */
export function readRuleOf({ fallbackPermissions, permissions }: Permissions): ReadRule | null {
	const byDefault = fallbackPermissions.includes(READ);
	const named = new Map<string, boolean>();
	for (const { $type, propertyType, verbs } of permissions) {
		if ($type !== 'DocumentPropertyValuePermissionPresentationModel' || !propertyType || named.has(propertyType.id)) continue;
		named.set(propertyType.id, verbs.includes(READ));
	}
	if (byDefault && [...named.values()].every(Boolean)) return null;
	return (propertyTypeId) => named.get(propertyTypeId) ?? byDefault;
}

/** Values without the hidden ones, in blocks too. A property of a type that cannot be read is hidden. */
export async function shownValues(
	values: readonly CmsValue[],
	documentTypeId: string,
	rule: ReadRule,
	typeOf: (id: string) => Promise<ResolvedType | null>,
): Promise<CmsValue[]> {
	const ids = [...elementTypesIn(values), documentTypeId];
	const types = new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await typeOf(id)] as const)));

	const isShown = (typeId: string, alias: unknown) => {
		const id = types.get(typeId)?.propertyIds.get(String(alias));
		return id !== undefined && rule(id);
	};
	const shown = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(shown);
		if (!isObject(value)) return value;
		const key = elementTypeOf(value);
		const members = Object.entries(value).map(([name, member]) => {
			if (key === null || name !== 'values' || !Array.isArray(member)) return [name, shown(member)];
			return [name, member.filter((one) => isShown(key, Object(one).alias)).map(shown)];
		});
		return Object.fromEntries(members);
	};
	return values.filter(({ alias }) => isShown(documentTypeId, alias)).map((value) => ({ ...value, value: shown(value.value) }));
}

/** The types of all blocks at any depth. */
function elementTypesIn(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(elementTypesIn);
	if (!isObject(value)) return [];
	const key = elementTypeOf(value);
	return [...(key === null ? [] : [key]), ...Object.values(value).flatMap(elementTypesIn)];
}

function elementTypeOf({ contentTypeKey }: Record<string, unknown>): string | null {
	return typeof contentTypeKey === 'string' ? contentTypeKey.toLowerCase() : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
