import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { seriousViolations } from './support/accessibility.ts';
import { startApp, type TestApp } from './support/app.ts';
import { launchBrowser, openBackoffice, type Backoffice } from './support/browser.ts';
import { openDocument, property, runPrompt, sidebar } from './support/editor.ts';
import { useScriptedModel } from './support/scripted-model.ts';
import { answer } from './support/upstream-answer.ts';

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
	await openDocument(page, app.url, DOCUMENT.autumnBlend, 'SEO');
});
afterEach(async () => {
	await page.close();
	app.upstream.reset();
	expect(editor.errors.splice(0)).toEqual([]);
});
afterAll(async () => {
	await browser?.close();
	await app?.close();
});

const items = () => page.locator('pd-prompt-list uui-menu-item').locator('visible=true');
const names = async () => items().locator('.lines span').allTextContents();
async function openMenu(alias = 'metaDescription') {
	await property(page, alias).locator('pd-wand').click();
	await items().first().waitFor();
}
const boxOf = async (locator: Locator) => (await locator.boundingBox())!;
const middleOf = async (locator: Locator) => {
	const { y, height } = await boxOf(locator);
	return y + height / 2;
};

test('the menu of the wand breaks no rule of axe, and what is read is what is seen', async () => {
	await openMenu();
	expect(await seriousViolations(page, 'pd-prompt-list')).toEqual([]);
});

test('the wand stands on one line with the "…", and moves no label', async () => {
	const field = property(page, 'metaDescription');
	await field.hover();
	expect(await middleOf(field.locator('pd-wand uui-icon'))).toBeCloseTo(await middleOf(field.locator('#more-symbol')), 0);
	const offset = async (alias: string) => {
		const layout = property(page, alias).locator('umb-property-layout');
		return (await boxOf(layout.locator('#label'))).y - (await boxOf(layout)).y;
	};
	expect(await offset('metaDescription')).toBeCloseTo(await offset('socialImage'), 0);
});

test('from eight prompts on there is a filter, and what is run on a field most stands first there', async () => {
	for (const number of [1, 2, 3, 4]) {
		const body = { alias: `extra-${number}`, name: `Extra ${number}`, description: `Number ${number}`, instructions: 'Write.' };
		expect((await app.ask('POST', '/prompt', { body })).status).toBe(201);
	}
	await page.reload();
	app.upstream.script(answer('Something.'));
	await runPrompt(page, 'metaDescription', 'Extra 3');
	await sidebar(page).getByRole('button', { name: 'Discard' }).click();
	await sidebar(page).waitFor({ state: 'detached' });

	await openMenu();
	expect((await names())[0]).toBe('Extra 3');
	const filter = page.getByRole('searchbox', { name: 'Find a prompt' });
	expect(await filter.evaluate((input) => input.matches(':focus'))).toBe(true);
	await filter.fill('number 2');
	await expect.poll(names).toEqual(['Extra 2']);
	expect(await seriousViolations(page, 'pd-prompt-list')).toEqual([]);
	await filter.fill('nothing like it');
	await page.getByText('No prompt matches').waitFor();
	await filter.fill('extra 4');
	app.upstream.script(answer('From the keyboard.'));
	await filter.press('Enter');
	await sidebar(page).getByRole('heading', { name: 'Extra 4' }).waitFor();
});

test('the tone that was chosen last is chosen the next time', async () => {
	app.upstream.script(answer('One.'), answer('Two.'), answer('Three.'));
	const text = () => sidebar(page).getByRole('textbox').first().inputValue();
	await runPrompt(page, 'metaDescription', 'Change the tone');
	await expect.poll(text).toBe('One.');
	await sidebar(page).getByRole('button', { name: 'Details' }).click();
	await sidebar(page).locator('uui-select select').selectOption('formal');
	await sidebar(page).getByRole('button', { name: 'Run again' }).click();
	await expect.poll(() => app.upstream.requests.length).toBe(2);
	await page.reload();
	await runPrompt(page, 'metaDescription', 'Change the tone');
	await expect.poll(() => app.upstream.requests.length).toBe(3);
	expect(app.upstream.requests[2]!.prompt).toContain('in a formal tone');
});

test('Run says what is missing, and leads there', async () => {
	const variables = [{ name: 'audience', label: 'Audience', required: true }];
	await app.ask('POST', '/prompt', {
		body: { alias: 'ask-first', name: 'Ask first', instructions: 'Write for {{ audience }}.', variables },
	});
	await page.reload();
	await runPrompt(page, 'metaDescription', 'Ask first');
	const run = sidebar(page).getByRole('button', { name: 'Run', exact: true });
	await run.click();
	await sidebar(page).getByText('The prompt cannot run without this.').waitFor();
	const field = sidebar(page).getByRole('textbox', { name: 'Audience' });
	expect(await field.evaluate((input) => input.matches(':focus'))).toBe(true);
	expect(await seriousViolations(page, 'pd-run-panel')).toEqual([]);
	await field.fill('children');
	app.upstream.script(answer('For children.'));
	await run.click();
	await sidebar(page).getByRole('button', { name: 'Insert', exact: true }).waitFor();
});

test('in the dark everything of a finished run can be read', async () => {
	await page.evaluate(() => localStorage.setItem('umb-theme-alias', 'umb-dark-theme'));
	await page.reload();
	app.upstream.script(answer('Rounded autumn coffee from Guji and Huila.'));
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByRole('button', { name: 'Insert', exact: true }).waitFor();
	expect(await seriousViolations(page, 'pd-run-panel')).toEqual([]);
	await page.evaluate(() => localStorage.removeItem('umb-theme-alias'));
});
