import type { DocumentVariant } from './document.ts';

/** Twins on one level get a number: "Page" beside another "Page" becomes "Page (1)". */
export function uniqueNames(variants: readonly DocumentVariant[], siblings: readonly (readonly DocumentVariant[])[]): DocumentVariant[] {
	return variants.map((variant) => {
		const others = siblings.flat().filter(({ culture }) => culture === variant.culture || culture === null || variant.culture === null);
		const taken = new Set(others.map(({ name }) => name.toLowerCase()));
		let name = variant.name;
		for (let count = 1; taken.has(name.toLowerCase()); count++) name = `${variant.name} (${count})`;
		return name === variant.name ? variant : { ...variant, name };
	});
}
