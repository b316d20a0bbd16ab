import { identityOf } from '../base/actor.ts';
import { elementValues } from '../document-value/element-values.ts';
import { entityNamespace, propertyValues } from '../document-value/entity-values.ts';
import type { Plan } from './plan.ts';
import type { RunRequest, Target } from './request.ts';

/** The document's values by alias, inside a block the block's own before them, and the aliases of those that are not whole. */
export function propertiesOf({ entity }: Plan, target: Target): { properties: Record<string, unknown> | undefined; cut: string[] } {
	if (!entity) return { properties: undefined, cut: [] };
	const variation = { culture: entity.culture, segment: target.segment ?? null };
	const cut = new Set<string>();
	const own = propertyValues(entity.document, entity.type, variation, (alias) => cut.add(alias));
	const element = target.elementId ? elementValues(entity.document, target.elementId) : null;
	const inBlock = element ? propertyValues(element, null, variation, (alias) => cut.add(alias)) : {};
	return { properties: { ...own, ...inBlock }, cut: [...cut] };
}

/** What templates know without anybody giving it. */
export function builtIn(
	{ maxLength, entity, property, culture }: Plan,
	{ target, material, actor }: RunRequest,
	properties: Record<string, unknown> | undefined,
	at: number,
): Record<string, unknown> {
	const { segment } = target;
	const propertyAlias = property?.alias ?? target.propertyAlias ?? '';
	const value = propertyValue(properties, propertyAlias) ?? '';
	return {
		...(entity && { entity: entityNamespace(entity.document, entity.type, properties ?? {}, { culture, segment: segment ?? null }) }),
		property: { alias: propertyAlias, label: property?.name ?? '', value, maxLength },
		currentValue: value,
		selection: material.selection ?? '',
		user: identityOf(actor),
		culture,
		segment: segment ?? '',
		// Made into text where a template reads it.
		now: new Date(at),
	};
}

/** Without a type the alias is as the request writes it. */
function propertyValue(properties: Record<string, unknown> | undefined, alias: string): unknown {
	const wanted = alias.toLowerCase();
	return Object.entries(properties ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
}
