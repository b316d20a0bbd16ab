import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApp, type TestApp } from './support/app.ts';
import { launchBrowser, openBackoffice, type Backoffice } from './support/browser.ts';

let app: TestApp;
let browser: Browser;
let author: Backoffice;
let page: Page;
let list: string;

const rows = () => page.locator('pd-table uui-table-row');
const search = () => page.getByRole('searchbox', { name: 'Search name or alias' }).or(page.locator('#search input')).first();
const names = () => rows().locator('#name a').allInnerTexts();

beforeAll(async () => {
	app = await startApp();
	browser = await launchBrowser();
	author = await openBackoffice(browser, { url: app.url, user: 'author@example.com' });
	await author.page.close();
	list = `${app.url}/umbraco/section/prompt-desk/workspace/pd-prompt-root`;
	for (const number of Array.from({ length: 55 }, (_, index) => String(index + 1).padStart(2, '0')))
		await app.ask('POST', '/prompt', {
			body: { alias: `many-${number}`, name: `Many ${number}`, instructions: 'Say it.', tags: ['many'] },
		});
});
beforeEach(async () => {
	page = await author.open();
});
afterEach(async () => {
	await page.close();
	expect(author.errors.splice(0)).toEqual([]);
});
afterAll(async () => {
	await author?.close();
	await browser?.close();
	await app?.close();
});

test('what is searched stays in the box and in the list when a selection is cleared', async () => {
	await page.goto(list);
	await search().fill('many 1');
	await expect.poll(() => rows().count()).toBe(10);
	await rows().first().locator('uui-checkbox').click();
	await page.getByText('1 of 10 selected').waitFor();
	await page.getByRole('button', { name: 'Clear selection' }).click();
	expect(await search().inputValue()).toBe('many 1');
	expect(await rows().count()).toBe(10);
	await search().fill('');
	await page.getByText('64 prompts').waitFor();
});

test('search, order and page stand in the address and are there again after Back', async () => {
	await page.goto(list);
	await search().fill('many');
	await page.getByText('55 prompts').waitFor();
	await page.getByRole('button', { name: 'Name', exact: true }).click();
	await expect.poll(async () => (await names())[0]).toBe('Many 55');
	await page.locator('umb-collection-pagination').getByText('2', { exact: true }).first().click();
	await expect.poll(() => rows().count()).toBe(5);
	expect(new URL(page.url()).search).toBe('?filter=many&orderBy=name&orderDirection=Descending&page=2');

	await page.getByRole('link', { name: 'Many 03' }).click();
	await page.locator('pd-prompt-write-view').waitFor();
	await page.goBack();
	await expect.poll(names).toEqual(['Many 05', 'Many 04', 'Many 03', 'Many 02', 'Many 01']);
	expect(await search().inputValue()).toBe('many');
	expect(await page.locator('uui-table-head-cell[aria-sort="descending"]').innerText()).toBe('Name');

	await page.locator('pd-menu-item').getByText('Prompts').click();
	await expect.poll(() => rows().count()).toBe(50);
	expect(await search().inputValue()).toBe('');
	expect(new URL(page.url()).search).toBe('');
});

test.each([
	['at 1024 pixels', 1024, 768],
	['at twice the size', 640, 400],
])('the whole row can be reached %s', async (_, width, height) => {
	await page.setViewportSize({ width, height });
	await page.goto(`${list}?filter=many%2001`);
	const row = rows().first();
	for (const cell of [row.locator('pd-status'), row.locator('pd-row-menu')]) {
		await cell.scrollIntoViewIfNeeded();
		const box = (await cell.boundingBox())!;
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(width);
	}
	await row.locator('pd-row-menu').getByRole('button').first().click();
	await page.getByText('Duplicate').first().waitFor();
});
