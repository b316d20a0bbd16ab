import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DOCUMENT } from '../server/embedded-cms/seed/ids.ts';
import { launchBrowser, openBackoffice } from '../test/support/browser.ts';
import { openDocument, property, runPrompt, sidebar } from '../test/support/editor.ts';

// The pictures of the README, taken from the running product with its demo site.
const root = fileURLToPath(new URL('..', import.meta.url));
const picture = (name: string) => path.join(root, 'docs/pictures', `${name}.png`);
const size = { width: 1280, height: 800 };
const section = '/umbraco/section/prompt-desk/workspace';

const dataDir = await mkdtemp(path.join(tmpdir(), 'prompt-desk-pictures-'));
const server = spawn(process.execPath, ['server/main.ts'], {
	cwd: root,
	env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
	stdio: ['ignore', 'pipe', 'ignore'],
});
const url = await new Promise<string>((resolve) => {
	let said = '';
	server.stdout.on('data', (chunk: Buffer) => {
		said += chunk.toString();
		const ready = /listening on (http:\/\/[\w.:]+)/.exec(said)?.[1];
		if (ready) resolve(ready);
	});
});
const browser = await launchBrowser();
try {
	const { page, close } = await openBackoffice(browser, { url, user: 'author@example.com', ...size });
	await openDocument(page, url, DOCUMENT.autumnBlend, 'SEO');
	await property(page, 'metaDescription').locator('pd-wand').click();
	await page.locator('pd-prompt-list uui-menu-item').locator('visible=true').first().waitFor();
	await settled();
	await page.screenshot({ path: picture('menu') });
	await page.keyboard.press('Escape');

	await runPrompt(page, 'metaDescription', 'Write meta description');
	await sidebar(page).getByRole('button', { name: 'Insert', exact: true }).waitFor();
	await settled();
	await page.screenshot({ path: picture('run-done') });

	await page.goto(`${url}${section}/pd-prompt-root`);
	await page.getByRole('link', { name: 'Write meta description' }).first().click();
	await page.locator('pd-template-editor').waitFor();
	await settled();
	await page.screenshot({ path: picture('prompt-write') });

	await page.goto(`${url}${section}/pd-audit-log`);
	await page.locator('pd-audit-table').getByText('Write meta description').first().click();
	await page.locator('pd-audit-detail').waitFor();
	await settled();
	await page.screenshot({ path: picture('audit-log') });
	await close();

	async function settled() {
		await page.waitForLoadState('networkidle');
		await page.waitForTimeout(800);
	}
} finally {
	await browser.close();
	server.kill('SIGTERM');
	await new Promise((resolve) => server.once('exit', resolve));
	await rm(dataDir, { recursive: true, force: true });
}
