import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { seriousViolations } from './support/accessibility.ts';
import { startApp, type TestApp } from './support/app.ts';
import { launchBrowser, openBackoffice, type Backoffice } from './support/browser.ts';
import { openDocument, property, runPrompt, sidebar, waitUntilSaved } from './support/editor.ts';
import { useScriptedModel } from './support/scripted-model.ts';
import { answer, failure, stall } from './support/upstream-answer.ts';

let app: TestApp;
let browser: Browser;
let editor: Backoffice;
let page: Page;

beforeAll(async () => {
	app = await startApp();
	await useScriptedModel(app);
	browser = await launchBrowser();
	editor = await openBackoffice(browser, { url: app.url, user: 'editor@example.com' });
	await editor.page.close();
});
beforeEach(async () => {
	page = await editor.open();
});
afterEach(async () => {
	await page.close();
	app.upstream.reset();
	expect(editor.errors.splice(0)).toEqual([]);
	expect(app.server.embedded!.unknownCalls).toEqual([]);
});
afterAll(async () => {
	await browser?.close();
	await app?.close();
});

const stored = async (alias: string, culture: string) => {
	const { body } = await app.ask('GET', `/umbraco/management/api/v1/document/${DOCUMENT.autumnBlend}`);
	return body.values.find((value: { alias: string; culture: string | null }) => value.alias === alias && value.culture === culture)?.value;
};
const lastRun = async () => (await app.ask('GET', '/audit-log?take=1')).body.items[0];

test('an editor runs a prompt, changes the answer, inserts it, saves, and it is there after a reload, with its audit entry', async () => {
	app.upstream.script(answer(['Rounded autumn coffee ', 'from Guji and Huila.']));
	await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO');
	await runPrompt(page, 'metaDescription', 'Write meta description');

	const field = sidebar(page).getByRole('textbox').first();
	await expect.poll(() => field.inputValue()).toBe('Rounded autumn coffee from Guji and Huila.');
	expect(await seriousViolations(page, 'pd-run-panel')).toEqual([]);
	await field.fill('Rounded autumn coffee from Guji. 2024');
	await sidebar(page).getByRole('button', { name: 'Insert', exact: true }).click();
	await sidebar(page).waitFor({ state: 'detached' });

	const input = property(page, 'metaDescription').locator('textarea');
	expect(await input.inputValue()).toBe('Rounded autumn coffee from Guji. 2024');
	await waitUntilSaved(page, () => page.keyboard.press('Control+s'));
	expect(await stored('metaDescription', 'en-US')).toBe('Rounded autumn coffee from Guji. 2024');

	await page.reload();
	await expect
		.poll(() => property(page, 'metaDescription').locator('textarea').inputValue(), { timeout: 60_000 })
		.toBe('Rounded autumn coffee from Guji. 2024');
	expect(await lastRun()).toMatchObject({
		status: 'Succeeded',
		promptAlias: 'meta-description',
		userName: 'Editor',
		entityId: DOCUMENT.autumnBlend,
		culture: 'en-US',
		propertyAlias: 'metaDescription',
	});
});

test('on the Danish variant the answer goes into the Danish text and leaves the English one alone', async () => {
	const english = await stored('metaDescription', 'en-US');
	app.upstream.script(answer('Rund efterårskaffe fra Guji og Huila.'));
	await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO', 'da-DK');
	await runPrompt(page, 'metaDescription', 'Write meta description');
	const field = sidebar(page).getByRole('textbox').first();
	await expect.poll(() => field.inputValue()).toBe('Rund efterårskaffe fra Guji og Huila.');
	await field.press('Control+Enter');
	await sidebar(page).waitFor({ state: 'detached' });
	await waitUntilSaved(page, () => page.keyboard.press('Control+s'));

	expect(await stored('metaDescription', 'da-DK')).toBe('Rund efterårskaffe fra Guji og Huila.');
	expect(await stored('metaDescription', 'en-US')).toBe(english);
	expect(await lastRun()).toMatchObject({ culture: 'da-DK', entityName: 'Efterårsblanding' });
	expect(app.upstream.requests[0]?.body?.messages[0]?.content).toContain('"da-DK"');
});

test('what the editor has typed and not saved is what the model reads', async () => {
	await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO');
	await property(page, 'metaTitle').locator('input').fill('An unsaved title about persimmons');
	app.upstream.script(answer('Done.'));
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await expect.poll(() => sidebar(page).getByRole('textbox').first().inputValue()).toBe('Done.');
	expect(JSON.stringify(app.upstream.requests[0]?.body?.messages)).toContain('An unsaved title about persimmons');
});

test('a failure of the provider is told with its reason and the way out, and Retry runs again', async () => {
	app.upstream.script(failure(429, 'rate_limit_exceeded'), answer('The second try.'));
	await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO');
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByText('The model is busy').waitFor();
	await sidebar(page)
		.getByRole('button', { name: /retry|try again/i })
		.click();
	await expect.poll(() => sidebar(page).getByRole('textbox').first().inputValue()).toBe('The second try.');
	expect((await app.ask('GET', '/audit-log?take=2')).body.items.map(({ status }: { status: string }) => status)).toEqual([
		'Succeeded',
		'Failed',
	]);
});

test('Stop keeps the part that came, ends the call at the provider, and the run is recorded as cancelled', async () => {
	app.upstream.script(stall(['The first half of an answer']));
	await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO');
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByText('The first half of an answer').first().waitFor();
	await sidebar(page).getByRole('button', { name: 'Stop' }).click();
	await expect.poll(() => app.upstream.aborted).toBe(1);
	await expect.poll(async () => (await lastRun()).status).toBe('Cancelled');
	expect(await sidebar(page).getByRole('textbox').first().inputValue()).toBe('The first half of an answer');
});

test('leaving the document ends the run at the provider', async () => {
	app.upstream.script(stall(['Something']));
	await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO');
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByText('Something').first().waitFor();
	await page.getByRole('link', { name: 'Coffees' }).first().click();
	await expect.poll(() => app.upstream.aborted).toBe(1);
	await sidebar(page).waitFor({ state: 'detached' });
});

test('a prompt that an author makes is offered on the open site without a reload, where its scope allows it', async () => {
	const author = await openBackoffice(browser, { url: app.url, user: 'author@example.com' });
	const { page } = author;
	// The items of the tree look for it while they load; one that is taken off the page meanwhile throws.
	await page.locator('umb-document-tree-item').filter({ hasText: 'Home' }).first().waitFor();
	await page.waitForLoadState('networkidle');
	let boots = 0;
	page.on('request', (request) => {
		if (request.isNavigationRequest()) boots++;
	});
	await page.getByRole('tab', { name: 'AI' }).click();
	await page.locator('uui-menu-item').filter({ hasText: 'Prompts' }).first().click();
	await page
		.getByRole('link', { name: 'Create' })
		.or(page.getByRole('button', { name: 'Create' }))
		.first()
		.click();
	await page.locator('umb-input-with-alias input').first().fill('Make it rhyme');
	await page.locator('pd-template-editor textarea').fill('Make the title rhyme: {{ currentValue }}');
	const saved = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/prompt'));
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	expect((await saved).status()).toBe(201);

	await page.getByRole('tab', { name: 'Content' }).first().click();
	await page.locator('umb-menu-item-tree-default').filter({ hasText: 'Home' }).locator('a').first().click();
	await page.locator('umb-property').first().waitFor();
	expect(boots).toBe(0);
	await page.locator('pd-wand').first().click();
	await page.locator('pd-prompt-list uui-menu-item').filter({ hasText: 'Make it rhyme' }).locator('visible=true').first().waitFor();
	expect(author.errors).toEqual([]);
	await author.close();
});
