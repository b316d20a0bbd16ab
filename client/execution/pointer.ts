const KEY = 'prompt-desk-point-out';

/** True once, on the property whose alias a page that shows newcomers around has left under this key. */
export function takePointer(alias: string | undefined): boolean {
	if (!alias || sessionStorage.getItem(KEY) !== alias) return false;
	sessionStorage.removeItem(KEY);
	return true;
}
