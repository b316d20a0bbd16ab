import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbConfirmModal } from '@umbraco-cms/backoffice/modal';

/** Whether the user says yes; the backoffice's own rejects when they do not, which is no failure. */
export const isConfirmed = (host: UmbControllerHost, question: Parameters<typeof umbConfirmModal>[1]): Promise<boolean> =>
	umbConfirmModal(host, question).then(
		() => true,
		() => false,
	);
