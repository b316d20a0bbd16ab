import { versioned } from '../http/answer.ts';
import { route, type Route } from '../http/route.ts';
import { SettingsInput, SettingsSchema } from './settings.contract.ts';
import type { SettingsService } from './settings.service.ts';

const tag = 'Settings';

export function settingsRoutes({ settings }: { settings: SettingsService }): Route[] {
	return [
		route(
			{
				method: 'get',
				path: '/settings',
				access: { right: 'author' },
				operationId: 'getSettings',
				summary: 'The settings',
				tag,
				answers: { 200: SettingsSchema },
				headers: ['ETag'],
			},
			async () => versioned(await settings.get()),
		),
		route(
			{
				method: 'put',
				path: '/settings',
				access: { right: 'admin' },
				operationId: 'updateSettings',
				summary: 'Replace the settings',
				tag,
				body: SettingsInput,
				answers: { 200: SettingsSchema },
				ifMatch: true,
				headers: ['ETag'],
				errors: ['version_conflict'],
			},
			async ({ actor, body, ifMatch }) => versioned(await settings.update(actor, body, ifMatch ?? body.version)),
		),
	];
}
