import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';
import { launchBrowser } from './support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: TestApp;
let browser: Browser;
beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), launchBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await app.close();
});

async function read(options: Parameters<Browser['newPage']>[0], visit: (page: Page) => Promise<void>): Promise<void> {
	const page = await browser.newPage(options);
	const said: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	await page.goto(`${app.url}${app.base}/docs`);
	expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
	await visit(page);
	expect(said).toEqual([]);
	await page.close();
}

/** The rules that are broken in what a selector finds. */
async function broken(page: Page, selector: string): Promise<string[]> {
	await page.evaluate(`${axe};0`);
	const { violations } = (await page.evaluate(`axe.run('${selector}')`)) as { violations: { id: string }[] };
	return violations.map(({ id }) => id);
}

test('the API page breaks no rule of axe', async () => {
	await read({ viewport: { width: 1280, height: 900 } }, async (page) => expect(await broken(page, 'html')).toEqual([]));
});

test('the API page has enough contrast in the dark too', async () => {
	await read({ colorScheme: 'dark' }, async (page) => {
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe('rgb(255, 255, 255)');
		expect(await broken(page, 'article:first-of-type')).toEqual([]);
		expect(await broken(page, 'nav')).toEqual([]);
	});
});

test('the API page fits a phone', async () => {
	await read({ viewport: { width: 360, height: 800 } }, async () => undefined);
});
