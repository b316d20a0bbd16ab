import type { PublishWithDescendantsResultModel } from '@umbraco-cms/backoffice/external/backend-api';
import { newId } from '../../base/runtime.ts';
import { sessionOf } from '../session.ts';
import { answer, idOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { publishBody, publishDescendantsBody, unpublishBody } from './document.contract.ts';
import { bodyOf, UmbracoProblem } from './umbraco-problem.ts';

/** Publishing at once; at a later time is not offered. */
export const publishingRoutes: ContentRoutes = (api, { documents }) => {
	api.put('/document/:id/publish', async (c) => {
		const { publishSchedules } = await bodyOf(c, publishBody);
		if (publishSchedules.some(({ schedule }) => schedule?.publishTime || schedule?.unpublishTime))
			throw new UmbracoProblem('scheduleNotOffered');
		const cultures = publishSchedules.flatMap(({ culture }) => culture ?? []);
		await documents.publish(sessionOf(c), idOf(c), cultures);
		return c.body(null, 200);
	});
	api.put('/document/:id/unpublish', async (c) => {
		const { cultures } = await bodyOf(c, unpublishBody);
		await documents.unpublish(sessionOf(c), idOf(c), cultures);
		return c.body(null, 200);
	});
	api.put('/document/:id/publish-with-descendants', async (c) => {
		const { cultures, includeUnpublishedDescendants } = await bodyOf(c, publishDescendantsBody);
		await documents.publishWithDescendants(sessionOf(c), idOf(c), cultures, includeUnpublishedDescendants);
		return answer<PublishWithDescendantsResultModel>(c, { taskId: newId(), isComplete: true });
	});
	/** The client asks again even when it has been told that all is done. */
	api.get('/document/:id/publish-with-descendants/result/:taskId', async (c) => {
		await documents.open(sessionOf(c), idOf(c));
		return answer<PublishWithDescendantsResultModel>(c, { taskId: c.req.param('taskId')!, isComplete: true });
	});
};
