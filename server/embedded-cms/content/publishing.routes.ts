import type { PublishWithDescendantsResultModel } from '@umbraco-cms/backoffice/external/backend-api';
import { sessionOf } from '../session.ts';
import { answer, idOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { publishBody, publishDescendantsBody, unpublishBody } from './document.contract.ts';
import { bodyOf, UmbracoProblem } from './umbraco-problem.ts';

/** Publishing at once; at a later time is not offered. */
export const publishingRoutes: ContentRoutes = (api, { publishing }) => {
	api.put('/document/:id/publish', async (c) => {
		const { publishSchedules } = await bodyOf(c, publishBody);
		if (publishSchedules.some(({ schedule }) => schedule?.publishTime || schedule?.unpublishTime))
			throw new UmbracoProblem('scheduleNotOffered');
		const cultures = publishSchedules.map(({ culture }) => culture);
		await publishing.publish(sessionOf(c), idOf(c), cultures);
		return c.body(null, 200);
	});
	api.put('/document/:id/unpublish', async (c) => {
		const { cultures } = await bodyOf(c, unpublishBody);
		await publishing.unpublish(sessionOf(c), idOf(c), cultures);
		return c.body(null, 200);
	});
	api.put('/document/:id/publish-with-descendants', async (c) => {
		const { cultures, includeUnpublishedDescendants } = await bodyOf(c, publishDescendantsBody);
		const taskId = await publishing.publishWithDescendants(sessionOf(c), idOf(c), cultures, includeUnpublishedDescendants);
		return answer<PublishWithDescendantsResultModel>(c, { taskId, isComplete: false });
	});
	/** All is done by now; as in Umbraco it is here that one learns what failed. */
	api.get('/document/:id/publish-with-descendants/result/:taskId', async (c) => {
		const taskId = c.req.param('taskId')!;
		await publishing.outcomeOf(sessionOf(c), idOf(c), taskId);
		return answer<PublishWithDescendantsResultModel>(c, { taskId, isComplete: true });
	});
};
