import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { seriousViolations } from './support/accessibility.ts';
import { startApp, type TestApp } from './support/app.ts';
import { launchBrowser, openBackoffice, type Backoffice } from './support/browser.ts';
import { useScriptedModel } from './support/scripted-model.ts';
import { answer } from './support/upstream-answer.ts';

const SECTION = '/umbraco/section/prompt-desk/workspace';

let app: TestApp;
let browser: Browser;
let admin: Backoffice;
let page: Page;

beforeAll(async () => {
	app = await startApp();
	browser = await launchBrowser();
	admin = await openBackoffice(browser, { url: app.url, user: 'admin@example.com' });
	await admin.page.close();
});
beforeEach(async () => {
	page = await admin.open();
});
afterEach(async () => {
	await page.close();
	expect(admin.errors.splice(0)).toEqual([]);
	expect(app.server.embedded!.unknownCalls).toEqual([]);
});
afterAll(async () => {
	await browser?.close();
	await app?.close();
});

const idOf = async (type: string, alias: string) => (await app.ask('GET', `/${type}/${alias}`)).body.id;
const saved = (method: string) =>
	page.waitForResponse((response) => response.request().method() === method && response.url().includes(app.base));

test('the start of the backoffice costs one script of ours, which registers manifests and nothing else', async () => {
	const scripts = new Set<string>();
	page.on('request', (request) => {
		if (/\/App_Plugins\/PromptDesk\/.*\.js/.test(request.url())) scripts.add(request.url());
	});
	const prompts = page.waitForResponse((response) => response.url().includes('for=actions'));
	await page.goto(`${app.url}/umbraco`);
	await page.getByRole('tab', { name: 'AI', exact: true }).waitFor();
	await prompts;
	await page.waitForLoadState('networkidle');
	expect(scripts.size).toBe(1);
	// Umbraco takes every array and object that a bundle exports for manifests.
	const taken = (await page.evaluate(
		`import('${[...scripts][0]}').then((bundle) => Object.values(bundle).filter((value) => typeof value === 'object').flat())`,
	)) as { type?: string; alias?: string }[];
	expect(taken.length).toBeGreaterThan(20);
	expect(taken.filter(({ type, alias }) => !type || !alias)).toEqual([]);
});

test('an administrator connects a model: the form follows the provider, a wrong address is told at its field, Test answers with its time', async () => {
	await page.goto(`${app.url}${SECTION}/pd-connection-root`);
	await page
		.getByRole('link', { name: 'Create' })
		.or(page.getByRole('button', { name: 'Create' }))
		.first()
		.click();
	await page.getByText('OpenAI-compatible').first().click();
	await page.locator('umb-input-with-alias input').first().fill('Local model');
	const baseUrl = page
		.locator('pd-settings-form')
		.getByLabel(/base url|address/i)
		.or(page.locator('pd-settings-form input'))
		.first();
	await baseUrl.fill('http://169.254.169.254/v1');
	const refused = saved('POST');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	expect((await refused).status()).toBe(400);
	await page
		.getByText(/not an address on the public internet/)
		.first()
		.waitFor();

	await baseUrl.fill(app.upstream.url);
	const made = saved('POST');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	expect((await made).status()).toBe(201);
	await page.getByRole('button', { name: 'Test', exact: true }).click();
	await page
		.getByText(/\d+ ms/)
		.first()
		.waitFor();
	expect(await idOf('connection', 'local-model')).toBeTruthy();
});

test('a save that is refused says which field it is about, and what a person can do', async () => {
	const told = page.locator('uui-toast-notification').last();
	const save = page.getByRole('button', { name: 'Save', exact: true });
	await page.goto(`${app.url}${SECTION}/pd-connection/create`);
	await page.locator('umb-input-with-alias input').first().fill('Nobody');
	await save.click();
	await told.getByText('Provider: Fill this in.').waitFor();

	await page.goto(`${app.url}${SECTION}/pd-prompt/edit/${await idOf('prompt', 'shorten')}`);
	const alias = page.locator('umb-input-with-alias uui-input-lock');
	await alias.locator('#lock').click();
	await alias.locator('input').fill('sh ørten');
	await save.click();
	await told.getByText('Alias: Use 1 to 100 of a–z').waitFor();
});

test('before something is deleted it is said what goes along and what uses it', async () => {
	await page.goto(`${app.url}${SECTION}/pd-connection-root`);
	const row = page.locator('pd-table uui-table-row').filter({ hasText: 'Offline (no model)' });
	await row.locator('pd-row-menu').getByRole('button').first().click();
	await row.locator('pd-row-menu').getByText('Delete').first().click();
	const dialog = page.locator('umb-confirm-modal');
	await dialog.getByText('Its one version goes too').waitFor();
	await dialog.getByText('It is used by Offline (no model)').waitFor();
	await dialog.getByRole('button', { name: 'Cancel' }).click();
});

test('an author is told what is wrong with a template while typing, and takes what was meant', async () => {
	await app.ask('POST', '/prompt', { body: { alias: 'with-slips', name: 'With slips', instructions: 'Say it.' } });
	await page.goto(`${app.url}${SECTION}/pd-prompt/edit/${await idOf('prompt', 'with-slips')}/view/write`);
	const text = page.locator('pd-template-editor textarea');
	const told = page.locator('pd-prompt-write-view .finding');

	await text.fill('Say it:\n{{ currentValue | upcas }}');
	await told.getByText('is not a filter.').waitFor();
	await page.getByRole('button', { name: 'Replace with upcase' }).click();
	await told.waitFor({ state: 'detached' });
	expect(await text.inputValue()).toBe('Say it:\n{{ currentValue | upcase }}');

	await text.fill('For {{ property.maxLenght }} and {{ unheardOf }}');
	await told.getByText('Did you mean property.maxLength?').waitFor();
	await told.getByText('is neither a variable nor a property').waitFor();

	await text.fill('Of {{ tastingNotes }}, {{ metaTitle }} and {{ headlin }}');
	await page.getByRole('button', { name: 'Replace with headline' }).click();
	expect(await text.inputValue()).toBe('Of {{ tastingNotes }}, {{ metaTitle }} and {{ headline }}');
	await told.waitFor({ state: 'detached' });

	await text.fill('Of ');
	await text.press('End');
	await text.pressSequentially('{{ ');
	const offered = page.locator('pd-template-editor [role=option]');
	const count = await offered.count();
	for (const name of ['tastingNotes', 'metaDescription', 'user.email', 'segment', 'now'])
		expect(await offered.filter({ has: page.getByText(name, { exact: true }) }).count()).toBe(1);
	for (let step = 1; step < count; step++) await text.press('ArrowDown');
	const last = offered.last();
	expect(await last.getAttribute('aria-selected')).toBe('true');
	expect(
		await last.evaluate((option) => option.getBoundingClientRect().bottom <= option.parentElement!.getBoundingClientRect().bottom + 1),
	).toBe(true);
	await text.pressSequentially('tasting');
	await offered.first().getByText('Tasting notes').waitFor();
	await text.press('Enter');
	expect(await text.inputValue()).toBe('Of {{ tastingNotes }}');

	await text.fill('{% if culture %}\nIn {{ culture');
	await text.press('End');
	await text.press('Escape');
	await text.pressSequentially(' ');
	await told.getByText('{{ culture is not closed.').waitFor();
	await text.fill('{% if culture %}\nIn {{ culture }}');
	await told.getByText('{% if culture %} has no end.').waitFor();
	await told.getByText('Line 1').waitFor();
});

test('from a connection with its models one goes to its versions without an error', async () => {
	await page.goto(`${app.url}${SECTION}/pd-connection-root`);
	await page.getByRole('link', { name: 'Offline (no model)' }).click();
	await page.locator('pd-model-table').getByText('offline-extractive').first().waitFor();
	await page.getByRole('tab', { name: 'Versions' }).click();
	await page.locator('pd-versions-view').waitFor();
});

test('an author compares two versions of a prompt and restores the older one', async () => {
	const { body: prompt } = await app.ask('POST', '/prompt', {
		body: { alias: 'two-texts', name: 'Two texts', instructions: 'The first wording.' },
	});
	await app.ask('PUT', `/prompt/${prompt.id}`, { body: { ...prompt, instructions: 'The second wording.', changeDescription: 'Reworded' } });
	await page.goto(`${app.url}${SECTION}/pd-prompt/edit/${prompt.id}`);
	await page.getByRole('tab', { name: 'Versions' }).click();
	await page.getByText('Reworded').first().waitFor();
	await page
		.getByRole('button', { name: /restore/i })
		.first()
		.click();
	await page.getByText('stay as they are today').waitFor();
	await page.getByRole('button', { name: 'Cancel', exact: true }).click();
	await page.getByText('stay as they are today').waitFor({ state: 'detached' });
	await page
		.getByRole('button', { name: /restore/i })
		.first()
		.click();
	const restored = saved('POST');
	await page
		.getByRole('button', { name: /^restore/i })
		.last()
		.click();
	expect((await restored).status()).toBe(200);
	expect((await app.ask('GET', '/prompt/two-texts')).body).toMatchObject({ version: 3, instructions: 'The first wording.' });
});

test('a run is found in the audit log and its texts can be read', async () => {
	await useScriptedModel(app);
	app.upstream.script(answer('The answer that was given.'));
	const { body: run } = await app.ask('POST', '/prompt/summarize-article/execute', {
		body: { variables: { content: 'A text about persimmons.' } },
	});
	await page.goto(`${app.url}${SECTION}/pd-audit-log`);
	await page.getByText('Summarize').first().click();
	await page.getByText('The answer that was given.').first().waitFor();
	expect(page.url()).toContain(run.auditLogId);
	await page.getByText('What was sent').first().click();
	await page.getByText('A text about persimmons.').first().waitFor();
});

test.each([
	['the list of prompts', async () => `${SECTION}/pd-prompt-root`],
	['the editor of a prompt', async () => `${SECTION}/pd-prompt/edit/${await idOf('prompt', 'meta-description')}`],
	['the list of connections', async () => `${SECTION}/pd-connection-root`],
	['a connection', async () => `${SECTION}/pd-connection/edit/${await idOf('connection', 'offline')}`],
	['a profile', async () => `${SECTION}/pd-profile/edit/${await idOf('profile', 'offline')}`],
	['the audit log', async () => `${SECTION}/pd-audit-log`],
])('axe finds nothing serious on %s', async (_screen, path) => {
	await page.goto(app.url + (await path()));
	await page.locator('umb-workspace').first().waitFor({ timeout: 60_000 });
	await page
		.locator('pd-table, pd-template-editor, pd-settings-form, pd-model-picker, pd-audit-table')
		.first()
		.waitFor({ timeout: 60_000 });
	expect(await seriousViolations(page, 'umb-workspace')).toEqual([]);
});

test('an author does not find what is for administrators', async () => {
	const author = await openBackoffice(browser, { url: app.url, user: 'author@example.com' });
	await author.page.getByRole('tab', { name: 'AI' }).click();
	await author.page.locator('uui-menu-item').filter({ hasText: 'Audit log' }).first().waitFor();
	expect(await author.page.locator('uui-menu-item').filter({ hasText: 'Connections' }).count()).toBe(0);
	await author.close();
});

test('an editor does not find the section', async () => {
	const editor = await openBackoffice(browser, { url: app.url, user: 'editor@example.com' });
	await editor.page.getByRole('tab', { name: 'Content' }).first().waitFor();
	expect(await editor.page.getByRole('tab', { name: 'AI' }).count()).toBe(0);
	await editor.close();
});
