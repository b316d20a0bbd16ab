import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import type { UmbClassInterface } from '@umbraco-cms/backoffice/class-api';
import { UmbEntityUpdatedEvent, UmbRequestReloadStructureForEntityEvent } from '@umbraco-cms/backoffice/entity-action';

/** Tells lists and everyone else who follows the entity that it was changed outside its workspace's save. */
export async function publishChange(
	host: Pick<UmbClassInterface, 'getContext'>,
	{ entityType, unique }: { entityType: string; unique: string },
) {
	const events = await host.getContext(UMB_ACTION_EVENT_CONTEXT);
	events?.dispatchEvent(new UmbRequestReloadStructureForEntityEvent({ entityType, unique }));
	events?.dispatchEvent(new UmbEntityUpdatedEvent({ entityType, unique }));
}
