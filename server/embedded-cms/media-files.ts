import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

const FOLDER = new URL('./seed/media/', import.meta.url);

/** The seeded pictures: as in Umbraco, files of the media library need no login. */
export function mediaFiles(): Hono {
	const app = new Hono();
	app.get('/media/:name{[a-z]+\\.png}', async (c) => {
		const bytes = await readFile(new URL(c.req.param('name'), FOLDER)).catch(() => null);
		return bytes ? c.body(bytes, 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' }) : c.notFound();
	});
	return app;
}
