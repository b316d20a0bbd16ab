import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core';

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** `CHROME_PATH`, else an installed Chromium or Chrome, else the one that comes from npm. */
export async function launchBrowser(): Promise<Browser> {
	const installed = process.env.CHROME_PATH ?? INSTALLED.find((file) => existsSync(file));
	if (installed) return playwright.launch({ executablePath: installed, args: QUIET });
	// Its own arguments put everything into one process, where a second context shares the first one's session and takes it down.
	return playwright.launch({ executablePath: await packagedChromium(), args: [...QUIET, '--headless=shell', '--no-zygote'] });
}

/** Unpacked once, beside the packages; its own code would do so in the folder that the whole machine shares. */
async function packagedChromium(): Promise<string> {
	const { version } = JSON.parse(await readFile(path.join(PACKAGES, '@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
	const folder = path.join(PACKAGES, `.cache/chromium-${version}`);
	if (!existsSync(folder)) {
		const { default: packaged } = await import('@sparticuz/chromium');
		await mkdir(path.dirname(folder), { recursive: true });
		const unfinished = await mkdtemp(`${folder}-`);
		const { TMPDIR } = process.env;
		process.env.TMPDIR = unfinished;
		// It looks where to unpack before it waits for anything.
		const unpacked = packaged.executablePath();
		if (TMPDIR === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = TMPDIR;
		await unpacked;
		// Whoever was first is as good.
		await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
	}
	return path.join(folder, 'chromium');
}

export interface BackofficeOptions {
	url: string;
	user: string;
	locale?: 'en-US' | 'da-DK';
	width?: number;
	height?: number;
	colorScheme?: 'light' | 'dark';
	/** As on a site without a content security policy. */
	withoutPolicy?: boolean;
}

/** A person who has signed in at the login page; what the console says of them is kept. */
export interface Backoffice {
	/** The page that they signed in on. */
	page: Page;
	context: BrowserContext;
	/** Another page of the same session. */
	open(): Promise<Page>;
	/** Console errors and uncaught exceptions, without those that are expected. */
	errors: string[];
	/** Throws when an error was neither expected nor looked at. */
	close(): Promise<void>;
}

/** A refresh before anybody has signed in is refused, and runs and saves that fail are what some tests are about. */
const EXPECTED = [
	/\/security\/back-office\/token/,
	/\[UmbAuthClient\] Token request failed/,
	/\/execute\/stream$/,
	/status of 400 .*\/umbraco\/ai\//,
	// Umbraco's own: it holds a page against the published form of the one before, when one is left for another at once.
	/^Persisted and published data does not have the same unique/,
	// The same of contexts and trees that are asked for something while their page is being taken away.
	/^UmbPropertyContext with API Alias/,
	/^Cannot read properties of undefined \(reading 'byUnique'\)$/,
	/^Could not request children, repository is missing/,
	/^Tree context is not set/,
];

export async function openBackoffice(
	browser: Browser,
	{ url, user, locale = 'en-US', width = 1440, height = 900, colorScheme = 'light', withoutPolicy = false }: BackofficeOptions,
): Promise<Backoffice> {
	const context = await browser.newContext({
		locale,
		viewport: { width, height },
		colorScheme,
		reducedMotion: 'reduce',
		bypassCSP: withoutPolicy,
	});
	const errors: string[] = [];
	const note = (text: string) => {
		if (!EXPECTED.some((pattern) => pattern.test(text))) errors.push(text);
	};
	const open = async () => {
		const page = await context.newPage();
		page.on('pageerror', (error) => note(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') note(`${message.text()} ${message.location().url}`);
		});
		return page;
	};
	const page = await open();
	await page.goto(`${url}/umbraco`);
	await page.locator('[name="username"]').fill(user);
	await page.locator('[name="password"]').fill('prompt-desk');
	await page.getByRole('button', { name: /login|log ind/i }).click();
	await page.locator('umb-backoffice-main').waitFor({ timeout: 60_000 });
	const close = async () => {
		await context.close();
		if (errors.length > 0) throw new Error(`The page failed:\n${errors.join('\n')}`);
	};
	return { page, context, open, errors, close };
}
