import type { UUIMenuItemElement } from '@umbraco-cms/backoffice/external/uui';

/** For `ref`. UUI names the inside of each of its items "menuitem"; without that, the item is called what it says. */
export function namedByContent(item?: Element): void {
	const menuItem = item as UUIMenuItemElement | undefined;
	void menuItem?.updateComplete.then(() => menuItem.shadowRoot?.getElementById('menu-item')?.removeAttribute('aria-label'));
}
