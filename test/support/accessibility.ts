import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

interface Violation {
	id: string;
	impact: string;
	help: string;
	nodes: { target: unknown[]; html: string }[];
}

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** What axe finds serious or critical inside `selector`, as readable lines. */
export async function seriousViolations(page: Page, selector: string): Promise<string[]> {
	// `evaluate` is not bound by the page's Content-Security-Policy, a script element would be.
	await page.evaluate(await readFile(AXE, 'utf8'));
	const violations = await page.evaluate(async (include) => {
		const { axe } = globalThis as unknown as {
			axe: { run(context: object, options: object): Promise<{ violations: Violation[]; passes: unknown[] }> };
		};
		const roots: Element[] = [];
		const collect = (root: Document | ShadowRoot) => {
			roots.push(...root.querySelectorAll(include));
			for (const element of root.querySelectorAll('*')) if (element.shadowRoot) collect(element.shadowRoot);
		};
		collect(document);
		if (!roots.length) throw new Error(`nothing matches ${include}`);
		const { violations: found, passes } = await axe.run(
			{ include: roots },
			{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
		);
		if (!passes.length) throw new Error(`axe had nothing to check in ${include}`);
		return found;
	}, selector);
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help} at ${JSON.stringify(target)} ${html.slice(0, 120)}`));
}
