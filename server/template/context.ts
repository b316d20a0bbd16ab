import { Context, Drop, toValue, type Liquid } from 'liquidjs';
import { isRecord, LIST_LIMIT, ownData, plainValue, templateValues, type TemplateValues } from './values.ts';

type Key = Parameters<Context['readProperty']>[1];

/**
 * Where a template finds its names: first those it made itself, as written, then the given values, whatever the case.
 * Values are copied into plain data when a path is read, so a template pays for what it reads and not for all there is.
 */
export class TemplateContext extends Context {
	/** Names whose value was cut to the limits. */
	readonly cut = new Set<string>();
	readonly #values: TemplateValues;
	readonly #copies = new Map<object, unknown>();
	readonly #spellings = new Map<object, Map<string, string>>();

	constructor(liquid: Liquid, values: TemplateValues, limitMs = liquid.options.renderLimit) {
		// The empty object is where `increment` counts; it must not be anything that outlives the rendering.
		super(Object.create(null) as object, liquid.options, { sync: true, renderLimit: limitMs }, { liquid });
		this.#values = values;
	}

	override *_get(paths: Key[]): IterableIterator<unknown> {
		// Comparing long lists is work that Liquid does not look at the clock for.
		this.renderLimit.check(performance.now());
		const name = String(toValue(paths[0]));
		const made = this.#scopeOf(name);
		if (made) return yield this._getFromScope(made, paths);
		let value = this.#values.get(name.toLowerCase());
		for (let index = 1; index < paths.length && value !== undefined && value !== null; index++) {
			if (Array.isArray(value) && value.length > LIST_LIMIT) value = this.#plain(value, name);
			value = this.readProperty(value as object, paths[index] as Key);
		}
		return this.#plain(value, name);
	}

	override readProperty(owner: object, key: Key): unknown {
		const name: unknown = toValue(key);
		if (isRecord(owner) && typeof name === 'string') return this.#member(owner, name);
		if (isForeign(owner)) return undefined;
		return super.readProperty(owner, key);
	}

	/** For filters such as `where`, which read a name of each item. */
	override spawn(item: object = {}): Context {
		const child = new TemplateContext(this.liquid as Liquid, isRecord(item) ? templateValues(item) : new Map());
		child.memoryLimit = this.memoryLimit;
		child.renderLimit = this.renderLimit;
		return child;
	}

	#scopeOf(name: string): object | undefined {
		const scopes: object[] = this['scopes'];
		for (let index = scopes.length - 1; index >= 0; index--) {
			const scope = scopes[index]!;
			if (name in scope) return scope;
		}
		return name in this.environments ? this.environments : undefined;
	}

	#member(owner: Record<string, unknown>, name: string): unknown {
		if (Object.hasOwn(owner, name)) return ownData(owner, name);
		const spelling = this.#spellingsOf(owner).get(name.toLowerCase());
		return spelling === undefined ? super.readProperty(owner, name) : ownData(owner, spelling);
	}

	#spellingsOf(owner: object): Map<string, string> {
		let spellings = this.#spellings.get(owner);
		if (!spellings) {
			spellings = new Map();
			for (const key of Object.keys(owner)) spellings.set(key.toLowerCase(), key);
			this.#spellings.set(owner, spellings);
		}
		return spellings;
	}

	#plain(value: unknown, name: string): unknown {
		if (typeof value !== 'object' || value === null) return plainValue(value, () => this.cut.add(name));
		let copy = this.#copies.get(value);
		if (copy === undefined) {
			copy = plainValue(value, () => this.cut.add(name));
			this.#copies.set(value, copy);
		}
		return copy;
	}
}

/** Instances and functions have members that are not data; only Liquid's own, such as `forloop`, may be read. */
function isForeign(owner: unknown): boolean {
	if (typeof owner === 'function') return true;
	return typeof owner === 'object' && owner !== null && !Array.isArray(owner) && !(owner instanceof Drop);
}
