import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { UmbStringState } from '@umbraco-cms/backoffice/observable-api';
import { request } from '../api/request.ts';

const current = new UmbStringState<string | undefined>(undefined);

/** Id of the profile that prompts without one of their own run on. */
export const defaultProfileId = current.asObservable();

export async function loadDefaultProfile(host: UmbControllerHost) {
	const { data } = await request(host, 'get', '/settings', { quiet: true });
	current.setValue(data?.defaultChatProfileId ?? '');
	return data;
}

/** Changes the one setting; the others are sent back as they were. */
export async function makeDefaultProfile(host: UmbControllerHost, unique: string) {
	const settings = await loadDefaultProfile(host);
	if (!settings) return;
	const { error } = await request(host, 'put', '/settings', { body: { ...settings, defaultChatProfileId: unique } });
	if (!error) current.setValue(unique);
}
