import type { DocumentResponseModel, PublishedDocumentResponseModel } from '@umbraco-cms/backoffice/external/backend-api';
import type { Context } from 'hono';
import { sessionOf } from '../session.ts';
import { answer, created, idOf, idsOf } from './answer.ts';
import type { ContentRoutes } from './context.ts';
import { createAndPublishBody, createBody, documentBody, updateAndPublishBody, validateUpdateBody } from './document.contract.ts';
import { validateDocument, type Findings } from './document-validation.ts';
import { documentDetail, publishedDetail } from './document-view.ts';
import { isPublished } from './document.ts';
import { bodyOf, UmbracoProblem, type Page } from './umbraco-problem.ts';

/** Reading, creating, saving and deleting of documents. */
export const documentRoutes: ContentRoutes = (api, { structureOf, documents, bin }) => {
	api.get('/document/batch', async (c) => {
		const items: Parameters<typeof answer<DocumentResponseModel>>[1][] = [];
		for (const id of idsOf(c)) {
			const opened = await documents.open(sessionOf(c), id).catch(skipRefused);
			if (opened) items.push(documentDetail(opened.structure, opened.document, opened.binned));
		}
		return answer<Page<DocumentResponseModel>>(c, { total: items.length, items });
	});
	api.get('/document/:id', async (c) => {
		const { structure, document, binned } = await documents.open(sessionOf(c), idOf(c));
		return answer<DocumentResponseModel>(c, documentDetail(structure, document, binned));
	});
	api.get('/document/:id/published', async (c) => {
		const { structure, document, binned } = await documents.open(sessionOf(c), idOf(c));
		if (binned || !isPublished(document.data)) throw new UmbracoProblem('notFound');
		return answer<PublishedDocumentResponseModel>(c, publishedDetail(structure, document));
	});

	api.post('/document', async (c) => created(c, 'document', await documents.create(sessionOf(c), await bodyOf(c, createBody))));
	api.post('/document/create-and-publish', async (c) => {
		const { culturesToPublish, ...body } = await bodyOf(c, createAndPublishBody);
		return created(c, 'document', await documents.create(sessionOf(c), body, culturesToPublish));
	});
	api.post('/document/validate', async (c) => {
		const body = await bodyOf(c, createBody);
		const structure = await structureOf();
		if (!structure.documentTypes.has(body.documentType.id)) throw new UmbracoProblem('documentTypeNotFound');
		return verdict(c, validateDocument(structure, body.documentType.id, body, null));
	});

	api.put('/document/:id', async (c) => {
		await documents.update(sessionOf(c), idOf(c), await bodyOf(c, documentBody));
		return c.body(null, 200);
	});
	api.put('/document/:id/update-and-publish', async (c) => {
		const { culturesToPublish, ...body } = await bodyOf(c, updateAndPublishBody);
		await documents.update(sessionOf(c), idOf(c), body, culturesToPublish);
		return c.body(null, 200);
	});
	api.put('/document/:id/move-to-recycle-bin', async (c) => {
		await bin.trash(sessionOf(c), idOf(c));
		return c.body(null, 200);
	});
	api.delete('/document/:id', async (c) => {
		await bin.remove(sessionOf(c), idOf(c), 'anywhere');
		return c.body(null, 200);
	});
};

/** Of the API's version 1.1, which has nothing else. */
export const documentValidationRoutes: ContentRoutes = (api, { documents }) => {
	api.put('/document/:id/validate', async (c) => {
		const { structure, document } = await documents.open(sessionOf(c), idOf(c));
		const { cultures, ...body } = await bodyOf(c, validateUpdateBody);
		return verdict(c, validateDocument(structure, document.data.documentTypeId, body, cultures));
	});
};

function verdict(c: Context, findings: Findings | null): Response {
	if (findings) throw new UmbracoProblem('invalid', { errors: findings.errors });
	return c.body(null, 200);
}

function skipRefused(error: unknown): null {
	if (error instanceof UmbracoProblem) return null;
	throw error;
}
