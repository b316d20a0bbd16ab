import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { seriousViolations } from './support/accessibility.ts';
import { startApp, type TestApp } from './support/app.ts';
import { launchBrowser, openBackoffice } from './support/browser.ts';
import { openDocument, property, runPrompt, sidebar } from './support/editor.ts';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), launchBrowser()]);
});
afterAll(async () => {
	await browser?.close();
	await app?.close();
});

test.each([
	['en-US', 'Try it on a page', 'Prompts for this field are here. Nothing changes before you insert.'],
	['da-DK', 'Prøv det på en side', 'Prompts til dette felt er her. Intet ændres, før du indsætter.'],
] as const)('a newcomer who reads %s is led to a page, and shown the wand there once', async (locale, label, pointer) => {
	const editor = await openBackoffice(browser, { url: app.url, user: 'editor@example.com', locale });
	const { page } = editor;
	await page
		.getByRole('link', { name: label })
		.or(page.getByRole('button', { name: label }))
		.click();
	await page.getByText(pointer).waitFor();
	expect(page.url()).toContain(`${DOCUMENT.autumnBlend}/${locale}`);
	expect(await page.getByText(pointer).count()).toBe(1);
	expect(await seriousViolations(page, 'pd-wand')).toEqual([]);
	await property(page, 'metaDescription').locator('pd-wand').click();
	await page.locator('pd-prompt-list uui-menu-item').locator('visible=true').first().waitFor();
	expect(await page.getByText(pointer).count()).toBe(0);
	await page.reload();
	await page.locator('pd-wand').first().waitFor();
	expect(await page.getByText(pointer).count()).toBe(0);
	expect(editor.errors).toEqual([]);
	await editor.close();
});

test('the notice of the offline model leads an administrator to the connections, and nobody else', async () => {
	for (const [user, links] of [
		['admin@example.com', 1],
		['editor@example.com', 0],
	] as const) {
		const { page, close, context } = await openBackoffice(browser, { url: app.url, user });
		await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO');
		await runPrompt(page, 'metaDescription', 'Write meta description');
		await sidebar(page).getByText('No AI model has read it.').waitFor();
		const link = sidebar(page).getByRole('link', { name: 'Go to Connections' });
		await expect.poll(() => link.count()).toBe(links);
		if (links) {
			const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
			await opened.getByRole('heading', { name: 'Connections' }).first().waitFor();
		}
		await close();
	}
});
