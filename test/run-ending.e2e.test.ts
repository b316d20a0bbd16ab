import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { seriousViolations } from './support/accessibility.ts';
import { startApp, type TestApp } from './support/app.ts';
import { launchBrowser, openBackoffice, type Backoffice } from './support/browser.ts';
import { openDocument, property, runPrompt, sidebar } from './support/editor.ts';
import { useScriptedModel } from './support/scripted-model.ts';
import { answer, half, stall } from './support/upstream-answer.ts';

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

const newText = () => sidebar(page).getByRole('textbox').first();
const field = () => property(page, 'metaDescription').locator('textarea');
/** Through the tree; what Umbraco is still loading of the page before would throw. */
async function goTo(name: string) {
	await page.waitForLoadState('networkidle');
	await page.getByRole('link', { name, exact: true }).first().click();
	await page.locator(`umb-document-workspace-editor`).waitFor();
	await page.waitForLoadState('networkidle');
}
const button = (name: string) => sidebar(page).getByRole('button', { name, exact: true });

async function runTo(text: string) {
	app.upstream.script(answer(text));
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await expect.poll(() => newText().inputValue()).toBe(text);
}

test('an answer that breaks off keeps the part that came, says so, and can be inserted or tried again', async () => {
	app.upstream.script(half(['Rounded autumn coffee ', 'from Guji']), half(['Once more']), answer('The whole of it.'));
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByText('The answer broke off').waitFor();
	expect(await newText().inputValue()).toBe('Rounded autumn coffee from Guji');
	expect(await seriousViolations(page, 'pd-run-panel')).toEqual([]);
	await button('Insert').click();
	expect(await field().inputValue()).toBe('Rounded autumn coffee from Guji');

	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByText('The answer broke off').waitFor();
	await button('Try again').click();
	await expect.poll(() => newText().inputValue()).toBe('The whole of it.');
	expect(await sidebar(page).getByText('The answer broke off').count()).toBe(0);
});

test('a screen reader hears that a text is ready when it is whole, and not when it was stopped', async () => {
	const said = () => sidebar(page).locator('pd-run-answer [aria-live]').textContent();
	app.upstream.script(stall(['The first half of an answer. And']), answer('All of it.'));
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByText('The first half').first().waitFor();
	await button('Stop').click();
	await sidebar(page).getByText('Stopped. You can insert what is there.').waitFor();
	expect(await said()).toBe('');
	await sidebar(page).locator('pd-run-answer').getByRole('button', { name: 'Write another' }).click();
	await expect.poll(() => newText().inputValue()).toBe('All of it.');
	expect(await said()).toBe('The text is ready.');
});

test('no line moves when a text that streamed in becomes a field', async () => {
	const lineOf = (selector: string) =>
		sidebar(page)
			.locator(`pd-run-answer ${selector}`)
			.evaluate((element) => {
				const { lineHeight, fontSize, paddingLeft, paddingTop, borderLeftWidth, borderTopWidth } = getComputedStyle(element);
				const { x, y } = element.getBoundingClientRect();
				const left = x + parseFloat(paddingLeft) + parseFloat(borderLeftWidth);
				return { lineHeight, fontSize, left, top: y + parseFloat(paddingTop) + parseFloat(borderTopWidth) };
			});
	app.upstream.script(stall(['Some words of an answer.']));
	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByText('Some words of').first().waitFor();
	const streamed = await lineOf('.answer');
	await button('Stop').click();
	await newText().waitFor();
	const { top, ...line } = await lineOf('textarea');
	expect(streamed).toMatchObject(line);
	// The note that it was stopped stands above.
	const note = await sidebar(page).locator('pd-run-ending pd-note').boundingBox();
	expect(top - streamed.top).toBeCloseTo(note!.height + 12, 0);
});

test('a text that is the same as the one in the field is not offered for insertion', async () => {
	await field().fill('The very same text.');
	await runTo('The very same text.');
	await sidebar(page).getByText('The new text is the same as the current one.').waitFor();
	expect(await button('Insert').count()).toBe(0);
	await newText().fill('Another text.');
	await button('Insert').waitFor();
});

test('what was typed in the sidebar is asked about before another page opens', async () => {
	await goTo('Coffees');
	await goTo('Autumn blend');
	await page.getByRole('tab', { name: 'SEO', exact: true }).click();
	await runTo('Something new.');
	await newText().fill('Something new, and mine.');
	await page.getByRole('link', { name: 'Coffees' }).first().click();
	await sidebar(page).getByText('You have changed the new text.').waitFor();
	await button('Keep it').click();
	expect(await newText().inputValue()).toBe('Something new, and mine.');
	expect(page.url()).toContain(DOCUMENT.autumnBlend);

	// Moving within the page is not a reason to ask.
	await page.getByRole('tab', { name: 'Story', exact: true }).click();
	await property(page, 'headline').waitFor();
	expect(await newText().inputValue()).toBe('Something new, and mine.');

	// Back through the tabs, and out of the page.
	const question = sidebar(page).getByText('You have changed the new text.');
	const goBack = async () => {
		await page.evaluate(() => history.back());
		return question.isVisible();
	};
	await expect.poll(goBack, { interval: 500, timeout: 10_000 }).toBe(true);
	expect(page.url()).toContain(DOCUMENT.autumnBlend);
	await button('Discard it').click();
	await sidebar(page).waitFor({ state: 'detached' });
	await expect.poll(() => page.url()).not.toContain(DOCUMENT.autumnBlend);
	await page.waitForLoadState('networkidle');
});

test('Ctrl+Z in the field takes an insertion back, and Ctrl+Y brings it again', async () => {
	const before = await field().inputValue();
	await runTo('Something new.');
	await newText().press('Control+Enter');
	await expect.poll(() => field().inputValue()).toBe('Something new.');
	await page.keyboard.press('End');
	await page.keyboard.type(' x');
	await page.keyboard.press('Control+z');
	await expect.poll(() => field().inputValue()).toBe('Something new.');
	await page.keyboard.press('Control+z');
	await expect.poll(() => field().inputValue()).toBe(before);
	await page.locator('pd-undo-toast').waitFor({ state: 'detached' });
	await page.keyboard.press('Control+y');
	await expect.poll(() => field().inputValue()).toBe('Something new.');
});

test.each(['Undo', 'Ctrl+Z', 'a text that fits'])('the field forgets that a text was too long after %s', async (way) => {
	const complaint = property(page, 'metaDescription').getByText('too many');
	// From its first complaint on a field says at once what is wrong.
	await field().fill('x'.repeat(170));
	await complaint.waitFor();
	await field().fill('It fits.');
	await complaint.waitFor({ state: 'detached' });

	await runTo('Far too long. '.repeat(20).trim());
	await button('Insert anyway').click();
	await complaint.waitFor();
	if (way === 'Undo') await page.locator('pd-undo-toast').getByRole('button', { name: 'Undo' }).click();
	else if (way === 'Ctrl+Z') await field().press('Control+z');
	else {
		await runTo('A text that fits.');
		await button('Insert').click();
	}
	await complaint.waitFor({ state: 'detached' });
});

test('what the offline model cannot do is told as that, and not offered as a text', async () => {
	const { id } = (await app.ask('GET', '/profile')).body.items.find(({ alias }: { alias: string }) => alias === 'offline');
	const name = 'Translate without a model';
	await app.ask('POST', '/prompt', {
		body: { alias: 'translate-offline', name, instructions: 'Translate into German: {{ currentValue }}', profileId: id },
	});
	await page.reload();
	await runPrompt(page, 'metaDescription', name);
	await sidebar(page).getByRole('heading', { name: 'This takes a model' }).waitFor();
	expect(await button('Insert').count()).toBe(0);
	expect(await button('Try again').count()).toBe(0);
	expect(await seriousViolations(page, 'pd-run-panel')).toEqual([]);
});

test('prompts that change a text are offered where there is one', async () => {
	const offers = async () => {
		await property(page, 'metaDescription').locator('pd-wand').click();
		const items = page.locator('pd-prompt-list uui-menu-item').locator('visible=true');
		await items.first().waitFor();
		const names = await items.locator('.lines span').allTextContents();
		await page.keyboard.press('Escape');
		await items.first().waitFor({ state: 'detached' });
		return names;
	};
	expect(await offers()).toEqual(expect.arrayContaining(['Shorten', 'Change the tone', 'Translate', 'Summarize']));
	await field().fill(' ');
	const onEmpty = await offers();
	expect(onEmpty).toContain('Summarize');
	for (const name of ['Shorten', 'Change the tone', 'Translate']) expect(onEmpty).not.toContain(name);
});

test('an answer in markdown loads nothing from anywhere, also without a content security policy', async () => {
	const name = 'Check with markup';
	await app.ask('POST', '/prompt', {
		body: { alias: 'check-with-markup', name, instructions: 'Check this.', optionCount: 0, outputFormat: 'markdown' },
	});
	const open = await openBackoffice(browser, { url: app.url, user: 'editor@example.com', withoutPolicy: true });
	const asked: string[] = [];
	await open.context.route(
		(url) => url.origin !== app.url,
		(route) => {
			asked.push(route.request().url());
			return route.abort();
		},
	);
	const at = (name: string) => `http://beacon.example/${name}`;
	const markup = `**Bold**, [a link](${at('link')}), ![picture](${at('markdown')})

<svg width="9" height="9"><image href="${at('svg')}"/><image xlink:href="${at('xlink')}"/><use href="${at('use')}#a"/></svg>
<video src="${at('video')}" poster="${at('poster')}" autoplay></video><audio src="${at('audio')}" autoplay></audio>
<table background="${at('table')}"><tr><td background="${at('cell')}">Cell</td></tr></table>
<p style="background: url(${at('style')})">Styled</p><style>@import "${at('import')}";</style>
<picture><source srcset="${at('source')}"><img srcset="${at('srcset')}"></picture><input type="image" src="${at('input')}">
<iframe src="${at('frame')}"></iframe><object data="${at('object')}"></object><embed src="${at('embed')}">
<link rel="stylesheet" href="${at('sheet')}"><a href="${at('ping')}" ping="${at('pinged')}">Ping</a><math><mtext style="background:url(${at('math')})">x</mtext></math>`;
	app.upstream.script(answer([markup]));
	const other = await open.open();
	await openDocument(other, app.url, DOCUMENT.autumnBlend, 'SEO');
	await runPrompt(other, 'metaDescription', name);
	await sidebar(other).locator('pd-run-answer strong').waitFor();
	await other.waitForLoadState('networkidle');
	expect(asked).toEqual([]);
	await open.close();
});
