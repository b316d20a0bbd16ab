import type { Locator, Page } from 'playwright-core';

const SLOW = { timeout: 60_000 };

/** Opens a document's editing view in the language and, when it has tabs, on one of them. */
export async function openDocument(page: Page, url: string, id: string, tab?: string, culture = 'en-US'): Promise<void> {
	await page.goto(`${url}/umbraco/section/content/workspace/document/edit/${id}/${culture}`);
	await page.locator('umb-property').first().waitFor(SLOW);
	if (tab) await page.getByRole('tab', { name: tab, exact: true }).click(SLOW);
}

/** A property by its alias. */
export function property(page: Page, alias: string): Locator {
	return page.locator(`[data-mark="property:${alias}"]`).first();
}

/** The wand beside the label; where several prompts are allowed, its list. */
export async function runPrompt(page: Page, alias: string, prompt: string): Promise<void> {
	await property(page, alias).locator('pd-wand').click(SLOW);
	const item = page.locator('pd-prompt-list uui-menu-item').filter({ hasText: prompt }).locator('visible=true').first();
	await Promise.race([item.waitFor(SLOW).then(() => item.click()), sidebar(page).waitFor(SLOW)]);
	await sidebar(page).waitFor(SLOW);
}

export function sidebar(page: Page): Locator {
	return page.locator('pd-run-panel');
}

/** Resolves when the CMS has answered the save that `press` begins. */
export async function waitUntilSaved(page: Page, press: () => Promise<void>): Promise<void> {
	const saved = page.waitForResponse(
		(response) =>
			response.request().method() === 'PUT' && /\/document\/[\da-f-]+(?:\/update-and-publish)?$/.test(new URL(response.url()).pathname),
		SLOW,
	);
	await press();
	const dialog = page.locator('umb-document-save-modal, umb-document-publish-modal');
	await Promise.race([
		saved,
		dialog.waitFor(SLOW).then(() =>
			dialog
				.getByRole('button', { name: /^(save|gem)/i })
				.last()
				.click(),
		),
	]);
	await saved;
}
